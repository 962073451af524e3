import { useMemo, useState } from 'react';
import { Field, Select, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { comparedWithPeers, financialYear, yearName } from '../../../core';
import { peerTable } from '../../../core/bodies/peers';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { Chart, Legend } from '../charts/chart';
import type { Ink, RowScale } from '../charts/spec';
import { answer } from '../reading/plan-model';
import { bodyFact, tablesOfKind } from '../reading/plan-tables';
import { rowsIn } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddSheets } from '../start/add-sheets';
import { sheetsOf } from '../start/add-table';
import { sheetsWorkFor } from '../start/sheets-work';
import { fullPounds, percent, signedBy } from '../words/pounds';
import { GROUPS, groupOf, ownBody, peerRows, yearsWith, peersInWords } from './peers';
import type { Group, PeerRow } from './peers';
import { RECORD_NOT_LOADED, usePublishedRecord } from './published-record';
import type { PublishedRecord } from './published-record';

const ROW = 20;
const AXIS = 22;
const OWN: Ink = { tone: 'plain', fill: 'solid' };
const OTHER: Ink = { tone: 'quiet', fill: 'hatched' };

const GROUP_NAMES: Readonly<Record<Group, string>> = {
  region: 'The same region',
  'like size': 'Eight of like size (tax base)',
  all: 'All of its kind in the country',
};

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `2px 0` },
  /* The figure stands beside the name: at the end of its bar it would lie on the mark of the average. */
  name: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  own: { fontWeight: tokens.fontWeightSemibold },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

/** The body beside others of its kind, from what is published of them all. */
export default function PeersScreen(props: ScreenProps) {
  const { values } = props;
  const styles = useStyles();
  const { record, failed } = usePublishedRecord();
  const own = useMemo(() => record && ownBody(values, record.bodies), [record, values]);
  if (failed)
    return (
      <Section help="peers" title="Peers">
        {RECORD_NOT_LOADED}
      </Section>
    );
  if (!record) return <Spinner label="Reading the published figures…" />;
  if (!own)
    return (
      <Section help="peers" title="Peers">
        <p className={styles.text}>
          No body in the record has the name or the Code in the Body table. Type its Office for National Statistics code in a Body row Code,
          such as E23000021.
        </p>
      </Section>
    );
  return (
    <>
      <Beside own={own} record={record} plan={props} />
      <Typed {...props} />
    </>
  );
}

function Beside({ own, record, plan }: { own: PublishedBody; record: PublishedRecord; plan: ScreenProps }) {
  const styles = useStyles();
  const [group, setGroup] = useState<Group>('region');
  const others = useMemo(() => groupOf(own, group, record.bodies), [own, group, record]);
  const years = useMemo(() => yearsWith(own, others), [own, others]);
  const [chosenYear, chooseYear] = useState('');
  const chosen = years.find(one => yearName(one) === chosenYear) ?? years[0];
  const year = chosen === undefined ? '' : yearName(chosen);
  const rows = useMemo(() => (chosen === undefined ? [] : peerRows(own, others, chosen)), [own, others, chosen]);
  return (
    <>
      <Section help="peers" title="Peers">
        <div className={styles.form}>
          <Field label="Beside">
            <Select value={group} onChange={(_, data) => setGroup(GROUPS.find(one => one === data.value) ?? 'region')}>
              {GROUPS.map(one => (
                <option key={one} value={one}>
                  {GROUP_NAMES[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Year">
            <Select value={year} onChange={(_, data) => chooseYear(data.value)}>
              {years.map(one => (
                <option key={one}>{yearName(one)}</option>
              ))}
            </Select>
          </Field>
        </div>
        {rows.length === 0 ? (
          <p className={styles.text}>The record has no year in which {own.name} and half of the others have a Band D.</p>
        ) : (
          peersInWords(own, rows, year).map(sentence => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))
        )}
        <AddPeers others={others} plan={plan} />
      </Section>
      {rows.length > 0 && <BandDs own={own} rows={rows} year={year} />}
      {rows.length > 0 && (
        <Section help="peers" title={`Rise, room and growth, ${year}`}>
          <FigureTable
            caption={`Rise, distance from the limit and growth of the tax base, ${year}`}
            headers={['Body', 'Band D', 'Rise', 'Rise %', 'Below the limit', 'Tax base']}
            rows={rows.map(cellsOf)}
            marked={rows.findIndex(({ body }) => body === own)}
          />
          <p className={styles.text}>Published figures as printed, to the year the record reaches. {record.attribution}</p>
        </Section>
      )}
    </>
  );
}

/** Puts the others into the plan as its Peer table, so that the comparison report and the sheets have them too. */
function AddPeers({ others, plan: { port, values, answers } }: { others: readonly PublishedBody[]; plan: ScreenProps }) {
  const work = sheetsWorkFor(port);
  if (!work.isPossible || others.length === 0 || tablesOfKind('Peer', values).length > 0) return null;
  const years = [bodyFact('Base year', values) ?? '', ...answers.years].flatMap(name => financialYear(name) ?? []);
  return (
    <AddSheets
      what="The table Peer"
      label={`Add a Peer table of these ${others.length} bodies…`}
      work={work}
      opensPlan={false}
      next="Type the Band D of the years that the record does not reach, and delete the bodies that do not compare."
      sheets={() => sheetsOf([{ sheet: 'Peers', name: 'Peers', values: peerTable(others, years) }], values)}
    />
  );
}

/** What the report says of the bodies and the inflation that the plan itself has typed. */
function Typed({ model, scenario, values, year }: ScreenProps) {
  const styles = useStyles();
  if (tablesOfKind('Peer', values).length === 0) return null;
  const report = answer(() => rowsIn(model.planReport('comparison', scenario, values)).rows);
  const sentences = report.known
    ? report.value.flatMap(row => row.words(year) || []).filter(text => text.endsWith('.'))
    : [report.sentence];
  return (
    <Section help="peers" title={`Beside the plan’s own peers, ${year}`}>
      {sentences.map(sentence => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </Section>
  );
}

function BandDs({ own, rows, year }: { own: PublishedBody; rows: readonly PeerRow[]; year: string }) {
  const styles = useStyles();
  const scale: RowScale = { sizes: rows.map(({ bandD }) => bandD.toNumber()), withEnds: false };
  const others = rows.filter(({ body }) => body !== own);
  const [first] = rows;
  const average = first && others.length ? comparedWithPeers(first.bandD, others).average : undefined;
  return (
    <Section help="peers" title={`Band D, ${year}`}>
      <Legend
        signs={[
          { sign: OWN, means: 'this body' },
          { sign: OTHER, means: 'the others' },
          { sign: 'mark', means: 'average of the others' },
        ]}
      />
      <ol className={styles.list}>
        {rows.map(({ body, bandD }) => (
          <li key={body.code} className={styles.item}>
            <div className={mergeClasses(styles.name, body === own && styles.own)}>
              <span>{body.name}</span>
              <span>{fullPounds(bandD, 2)}</span>
            </div>
            <Chart
              spec={{
                kind: 'row',
                scale,
                bars: [{ ...(body === own ? OWN : OTHER), from: 0, to: bandD.toNumber() }],
                mark: average?.toNumber(),
              }}
              height={ROW}
              inWords={`${body.name}: ${fullPounds(bandD, 2)}`}
            />
          </li>
        ))}
      </ol>
      <Chart spec={{ kind: 'row axis', scale }} height={AXIS} />
    </Section>
  );
}

const cellsOf = ({ body, bandD, rise, riseRate, room, baseGrowth }: PeerRow): string[] => [
  body.name,
  fullPounds(bandD, 2),
  rise ? signedBy(rise, amount => fullPounds(amount, 2)) : '?',
  riseRate ? signedBy(riseRate, percent) : '?',
  room ? fullPounds(room, 2) : '?',
  baseGrowth ? signedBy(baseGrowth, percent) : '?',
];
