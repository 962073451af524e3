import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';

const useStyles = makeStyles({
  button: { marginTop: tokens.spacingVerticalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface DisclosureProps {
  /** What the button says while closed, and while open. */
  readonly show: string;
  readonly hide: string;
  /** Made only while open. */
  readonly children: () => ReactNode;
}

/** Something that is there for those who ask. */
export function Disclosure({ show, hide, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? hide : show}
      </Button>
      <div id={id}>{open && children()}</div>
    </>
  );
}
