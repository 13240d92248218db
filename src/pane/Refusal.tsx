import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { TEXTS } from './texts';
import { useTheme } from './theme';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '16px',
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
});

/** What stands in place of the pane where it cannot work: one plain sentence, and where else the work can be done. */
export function Refusal({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(undefined)} className={styles.page}>
      <h1 className={styles.title}>{TEXTS.product}</h1>
      <p role="alert" className={styles.text}>
        {sentence}
      </p>
      <Link href="workbench.html" target="_blank" rel="noopener">
        {TEXTS.openWorkbench}
      </Link>
    </FluentProvider>
  );
}
