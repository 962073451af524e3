import { useMemo, useState } from 'react';
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { moneyUnitOf } from '../../../core';
import { isBeside } from '../../workbook/writing';
import { Trouble } from '../shell/other-states';
import type { ScreenProps } from '../shell/screen';
import { usePlanState } from '../shell/plan-state';
import { Section } from '../shell/section';
import { scenarioInWords } from '../words/names';
import { ConfirmWrite } from '../writing/confirm-write';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { cellFor, limitBlocks, limitsOf, limitsOfAll, partnershipsIn, withoutPlace } from './limits';
import type { Limit } from './limits';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  of: { marginBottom: tokens.spacingVerticalS },
  narrow: { minWidth: 0 },
  write: { marginTop: tokens.spacingVerticalS },
});

type LimitsSectionProps = Pick<ScreenProps, 'port' | 'planState' | 'values' | 'tables' | 'scenario'>;

const NOTHING_TYPED: Readonly<Record<string, string>> = {};

/** The largest fall and rise, the unit, floors, caps and the lowest score: set here, written to their cells once they were shown. */
export function LimitsSection({ port, planState, values, tables, scenario }: LimitsSectionProps) {
  const styles = useStyles();
  const partnerships = useMemo(() => partnershipsIn(tables), [tables]);
  const [asked, ask] = useState('');
  const [typed, type] = usePlanState(planState, 'limits typed', NOTHING_TYPED);
  const [isConfirming, confirm] = useState(false);
  const partnership = partnerships.includes(asked) ? asked : (partnerships[0] ?? '');
  const ofAll = useMemo(() => limitsOfAll(tables), [tables]);
  const money = useMemo(() => moneyUnitOf(values).name, [values]);
  const ofEach = useMemo(() => partnerships.flatMap(name => limitsOf(name, money, tables)), [partnerships, money, tables]);
  const own = ofEach.filter(limit => limit.of === partnership);
  const changed = useMemo(
    () =>
      [...ofAll, ...ofEach].flatMap(limit => {
        const typedText = typed[keyOf(limit)];
        return typedText === undefined || typedText.trim() === limit.currentText ? [] : [{ limit, cell: cellFor(limit, typedText) }];
      }),
    [ofAll, ofEach, typed],
  );
  const unread = changed.find(({ cell }) => cell === undefined);
  const blocks = useMemo(
    () =>
      limitBlocks(
        changed.flatMap(({ limit, cell }) => (cell === undefined ? [] : [{ limit, cell }])),
        money,
      ),
    [changed, money],
  );
  const unplaced = withoutPlace(changed.map(({ limit }) => limit));
  const mayWrite = changed.length > 0 && unread === undefined && unplaced.length === 0;
  const book = writable(port);
  if (!book || ofAll.length === 0) return null;
  const field = (limit: Limit) => (
    <Field key={keyOf(limit)} label={limit.label} size="small" className={styles.narrow}>
      <Input
        size="small"
        className={styles.narrow}
        value={typed[keyOf(limit)] ?? limit.currentText}
        placeholder="none"
        onChange={(_, data) => type({ ...typed, [keyOf(limit)]: data.value })}
      />
    </Field>
  );
  return (
    <Section help="limits" title="Limits" scenario={scenarioInWords('')}>
      {scenario && (
        <p className={styles.text}>These are the limits of the base plan. Those that {scenario} sets stand in the Scenario table.</p>
      )}
      <div className={styles.fields}>{ofAll.map(field)}</div>
      {partnerships.length > 0 && (
        <Field label="Floor and cap of" size="small" className={styles.of}>
          <Select size="small" value={partnership} onChange={(_, data) => ask(data.value)}>
            {partnerships.map(name => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {own.length > 0 && <div className={styles.fields}>{own.map(field)}</div>}
      {unread && (
        <Trouble
          sentence={`${unread.limit.of ? `${unread.limit.of}: ` : ''}${unread.limit.label} is not understood. Type ${unread.limit.figureKind === 'rate' ? 'a percentage with its sign, such as 5%' : unread.limit.id === 'Cap' ? 'an amount above 0, such as 100' : 'an amount, such as 100'}, or nothing.`}
        />
      )}
      {unplaced.map(sentence => (
        <Trouble key={sentence} sentence={sentence} />
      ))}
      <Button className={styles.write} disabledFocusable={!mayWrite} onClick={() => confirm(true)}>
        Write the limits…
      </Button>
      {isConfirming && (
        <ConfirmWrite
          title="Write the limits"
          port={book}
          writes={writesIn(planState)}
          blocks={blocks}
          doneSentence="The limits stand in the plan."
          wrote={() => {
            confirm(false);
            type(NOTHING_TYPED);
          }}
          close={() => confirm(false)}
        >
          {blocks.filter(isBeside).map(({ table, cells: [added = []] }) => (
            <p key={table} className={styles.text}>
              {added.length === 1
                ? `The table ${table} gets a new column, ${String(added[0])}.`
                : `The table ${table} gets new columns, ${added.join(' and ')}.`}
            </p>
          ))}
        </ConfirmWrite>
      )}
    </Section>
  );
}

const keyOf = ({ id, table, row }: Limit): string => `${table.name}/${row}/${id}`;
