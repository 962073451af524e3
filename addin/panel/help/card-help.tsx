import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { cards } from './cards';
import type { CardId } from './cards';

const useStyles = makeStyles({
  text: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

/** The sentence of a card and the page of the documents that says more; they lie beside the pane, on the same host. */
export default function CardHelp({ card }: { card: CardId }) {
  const styles = useStyles();
  const { sentence, page } = cards[card];
  const [name, part] = page.split('#');
  return (
    <p className={styles.text}>
      {sentence}{' '}
      <Link inline href={`help/${name}.html${part ? `#${part}` : ''}`} target="_blank" rel="noopener">
        Read more
      </Link>
    </p>
  );
}
