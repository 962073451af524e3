import { useEffect, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf, areaOf } from '../../workbook/addresses';
import type { MappedRange, MappingPort } from '../../workbook/mapped-range';
import type { Place, PlanTable } from '../../workbook/workbook';
import { HalfDone } from '../../workbook/workbook-trouble';
import { sentenceOf } from '../reading/plan-model';
import { Trouble } from '../shell/other-states';
import { Section } from '../shell/section';
import { useElement } from '../shell/use-element';
import { placeInWords } from '../words/names';
import { MappingEditor } from './mapping-editor';
import type { MappingToEdit } from './mapping-editor';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: 'none', lineHeight: tokens.lineHeightBase300 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  notice: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface MappingSectionProps {
  readonly port: MappingPort;
  readonly tables: readonly PlanTable[];
  goTo?(place: Place): void;
  /** After ranges were kept, with how many there are. */
  onKept?(count: number): void;
}

/** Which of the ranges is changed: its place among them, or a new one at their end. */
interface Editing extends MappingToEdit {
  readonly index: number;
  /** A new one each time, so that the form begins afresh. */
  readonly turn: number;
}

/** The user's own cells that are read as plan tables: chosen in the sheet, matched, kept in the workbook, changed and taken out. */
export function MappingSection({ port, tables, goTo, onKept }: MappingSectionProps) {
  const styles = useStyles();
  const [ranges, setRanges] = useState<readonly MappedRange[]>([]);
  const [editing, edit] = useState<Editing>();
  const [trouble, setTrouble] = useState('');
  const [half, setHalf] = useState<HalfDone>();
  const [message, setMessage] = useState('');
  const [begin, keepBegin] = useElement<HTMLButtonElement>();
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    if (returns > 0) begin.current?.focus();
  }, [begin, returns]);
  useEffect(() => {
    let isShown = true;
    port.mappedRanges().then(
      found => isShown && setRanges(found),
      error => isShown && setTrouble(sentenceOf(error)),
    );
    return () => {
      isShown = false;
    };
  }, [port, tables]);

  const attempt = async (work: () => Promise<void>) => {
    setTrouble('');
    setHalf(undefined);
    setMessage('');
    await work().catch(error => {
      setTrouble(sentenceOf(error));
      if (error instanceof HalfDone) setHalf(error);
    });
  };
  const keep = (next: readonly MappedRange[], sentence: string) =>
    attempt(async () => {
      await port.mapRanges(next);
      setRanges(await port.mappedRanges());
      edit(undefined);
      setReturns(returns + 1);
      setMessage(sentence);
      onKept?.(next.length);
    });
  const takeSelected = (index: number, mapped?: MappedRange) =>
    attempt(async () => {
      const { sheet, address, values, texts } = await port.selected();
      const under = values.length > 1 ? await port.cellsAt({ sheet, address: rowUnder(address) }).catch(() => []) : [];
      const isFreeBelow = under.every(row => row.every(cell => cell === null || cell === undefined || cell === ''));
      edit({ index, place: { sheet, address }, values, texts, isFreeBelow, turn: (editing?.turn ?? 0) + 1, ...(mapped && { mapped }) });
    });
  const change = (mapped: MappedRange, index: number) =>
    attempt(async () => {
      const { values, texts } = await port.shownAt(mapped);
      edit({ index, place: mapped, values, texts, mapped, turn: (editing?.turn ?? 0) + 1 });
    });
  const without = (index: number) => ranges.filter((_, other) => other !== index);

  return (
    <Section help="own-cells" title="Use cells of your own as a table">
      <p className={styles.text}>
        Your own headers can stay as they are: say once what they mean. It is remembered in the workbook under Formulas, Name Manager; no
        cell is changed.
      </p>
      {ranges.length > 0 && (
        <ul className={styles.list} aria-label="Cells read as tables">
          {ranges.map((range, index) => (
            <li key={`${range.sheet}!${range.address}!${index}`} className={styles.item}>
              <strong>{range.kind}</strong>: <Where range={range} {...(goTo && { goTo })} />
              {noticesOf(range, tables).map(notice => (
                <p key={notice} className={styles.notice}>
                  {notice}
                </p>
              ))}
              <div className={styles.actions}>
                {range.address !== '' && (
                  <Button size="small" aria-label={`Change how ${rangeInWords(range)} is read`} onClick={() => void change(range, index)}>
                    Change
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={`No longer read ${rangeInWords(range)} as ${range.kind}`}
                  onClick={() =>
                    void keep(without(index), `${rangeInWords(range)} is no longer read as ${range.kind}. Its cells are as they were.`)
                  }
                >
                  Remove
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {trouble && <Trouble sentence={trouble} />}
      {half && (
        <Button
          size="small"
          onClick={() =>
            void attempt(async () => {
              await half.putBack();
              setRanges(await port.mappedRanges());
              setMessage('Put back.');
            })
          }
        >
          Put back
        </Button>
      )}
      <p role="status" className={message ? styles.text : undefined}>
        {message}
      </p>
      {editing ? (
        <MappingEditor
          key={editing.turn}
          edited={editing}
          others={without(editing.index)}
          tables={tables}
          keep={mapped =>
            void keep(
              [...ranges.slice(0, editing.index), ...namedAs(ranges[editing.index], mapped), ...ranges.slice(editing.index + 1)],
              `${placeInWords(editing.place)} is read as ${mapped.map(({ kind }) => kind).join(' and ')}.`,
            )
          }
          takeSelected={() => void takeSelected(editing.index, editing.mapped)}
          cancel={() => {
            edit(undefined);
            setReturns(returns + 1);
          }}
        />
      ) : (
        <Button ref={keepBegin} onClick={() => void takeSelected(ranges.length)}>
          Use the selected cells…
        </Button>
      )}
    </Section>
  );
}

function Where({ range, goTo }: { range: MappedRange; goTo?(place: Place): void }) {
  if (range.address === '') return 'its cells were deleted.';
  if (!goTo) return rangeInWords(range);
  return (
    <Link as="button" inline onClick={() => goTo(range)}>
      {rangeInWords(range)}
    </Link>
  );
}

/** A range that is read anew keeps its name in the workbook, since formulas may use it. */
const namedAs = (before: MappedRange | undefined, mapped: readonly MappedRange[]): readonly MappedRange[] => {
  const { kind, name } = before ?? {};
  const same = mapped.findIndex(one => one.kind === kind);
  return name === undefined ? mapped : mapped.map((one, i) => (i === same ? { ...one, name } : one));
};

/** The row right below a block. */
const rowUnder = (address: string): string => {
  const area = areaOf(address);
  return addressOf({ ...area, row: area.row + area.rows, rows: 1 });
};

const rangeInWords = ({ sheet, address, kind }: MappedRange): string =>
  address === '' ? `the deleted range of ${kind}` : placeInWords({ sheet, address });

const noticesOf = (range: MappedRange, tables: readonly PlanTable[]): readonly string[] =>
  tables.find(table => table.isMapped && table.sheet === range.sheet && table.address === range.address)?.notices ?? [];
