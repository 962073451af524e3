import { useEffect, useState } from 'react';
import { packInSteps } from '../../pack/packs';
import type { Pack, PackKind } from '../../pack/pack';
import type { Table } from '../../../core/plan/cells';
import { known, notKnown, sentenceOf } from '../reading/plan-model';
import type { Answer } from '../reading/plan-model';

interface Wanted {
  readonly kind: PackKind;
  readonly values: readonly Table[];
  readonly scenario: string;
  readonly beside: readonly string[];
}

/** The pack, worked out a section at a time so that the pane answers meanwhile; undefined until it is there. It is not dated. */
export function usePack({ kind, values, scenario, beside }: Wanted): Answer<Pack> | undefined {
  const asked = JSON.stringify([kind, scenario, beside]);
  const [made, setMade] = useState<{ readonly asked: string; readonly values: readonly Table[]; readonly answer: Answer<Pack> }>();
  useEffect(() => {
    const [wantedKind, wantedScenario, wantedBeside] = JSON.parse(asked) as [PackKind, string, string[]];
    const steps = packInSteps({ kind: wantedKind, tables: values, scenario: wantedScenario, beside: wantedBeside, madeOn: '' });
    const tell = (answer: Answer<Pack>) => setMade({ asked, values, answer });
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      try {
        const { done, value } = steps.next();
        if (done) tell(known(value));
        else timer = setTimeout(next);
      } catch (error) {
        tell(notKnown(sentenceOf(error)));
      }
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [asked, values]);
  return made?.asked === asked && made.values === values ? made.answer : undefined;
}
