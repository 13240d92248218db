import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { dayInChinese, type Day } from '../../calendar/day';
import type { RecentFile } from './session/recent-files';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  section: {
    marginTop: '16px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    marginRight: '-8px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '3px 0',
  },
  name: { minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  day: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface RecentListProps {
  readonly files: readonly RecentFile[];
  readonly today: Day;
  readonly busy: boolean;
  readonly onOpen: (file: RecentFile) => void;
  readonly onForget: () => void;
}

/** 最近打开: one press opens a file again; nothing where none is remembered. */
export function RecentList({ files, today, busy, onOpen, onForget }: RecentListProps) {
  const styles = useStyles();
  if (files.length === 0) return null;
  return (
    <section aria-label={TEXTS.recent} className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{TEXTS.recent}</h3>
        <Button size="small" appearance="subtle" disabled={busy} onClick={onForget}>
          {TEXTS.forget}
        </Button>
      </div>
      <ul className={styles.list}>
        {files.map((file, index) => (
          <li key={index} className={styles.file}>
            <Link as="button" className={styles.name} disabled={busy} onClick={() => onOpen(file)}>
              {file.name}
            </Link>
            <span className={styles.day}>
              {file.day === today ? TEXTS.today : dayInChinese(file.day, Number(today.slice(0, 4)))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
