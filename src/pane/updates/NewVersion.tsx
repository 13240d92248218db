import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { TEXTS } from '../texts';
import { watchForUpdates } from './watch';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** 有新版本: appears when the site has been updated while the page was open. The page is left only when asked to. */
export function NewVersion() {
  const styles = useStyles();
  const [isThere, setThere] = useState(false);
  useEffect(() => watchForUpdates(() => setThere(true)), []);
  if (!isThere) return null;
  return (
    <div role="note" className={styles.bar}>
      <span>{TEXTS.newVersion}</span>
      <Button size="small" onClick={() => location.reload()}>
        {TEXTS.reload}
      </Button>
    </div>
  );
}
