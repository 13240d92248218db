import { makeStyles, tokens } from '@fluentui/react-components';
import { STATUS_WORDS, type MarkedGroup } from '../../tasks';
import { Disclosure } from '../parts/Disclosure';
import { LightMark } from '../parts/LightMark';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { ItemLinks } from './ItemLinks';

/** Items named in the line itself. */
const NAMED = 3;

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  count: { fontWeight: tokens.fontWeightSemibold },
  names: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    flexBasis: '100%',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a plan does to items: who is marked how, the most pressing first, by name. */
export function MarkedItems({
  groups,
  actions,
}: {
  readonly groups: readonly MarkedGroup[];
  readonly actions: Actions;
}) {
  const styles = useStyles();
  return (
    <div>
      {groups.map(({ status, light, items }) => (
        <Disclosure
          key={String(status)}
          className={styles.group}
          label={
            <span className={styles.head}>
              {light !== '' && <LightMark word={light} />}
              <span className={styles.count}>
                {status === null
                  ? TEXTS.keptItems(items.length)
                  : TEXTS.markedItems(items.length, STATUS_WORDS[status])}
              </span>
              <span className={styles.names}>
                {items
                  .slice(0, NAMED)
                  .map(({ task }) => (task === '' ? TEXTS.noTask : task))
                  .join('；')}
                {items.length > NAMED && '…'}
              </span>
            </span>
          }
        >
          {() => <ItemLinks items={items} actions={actions} />}
        </Disclosure>
      ))}
    </div>
  );
}
