import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { diffTexts } from '../state/text-diff';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  gone: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  added: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
});

/** Old and new text in one, what goes struck through and what comes underlined. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const shared = useShared();
  const pieces = useMemo(() => diffTexts(before, after), [before, after]);
  const isReplaced = pieces.every(({ kind }) => kind !== 'same');
  if (before === '') {
    return (
      <span className={styles.text}>
        <span className={shared.quiet}>{`${TEXTS.wasEmpty} → `}</span>
        {after}
      </span>
    );
  }
  return (
    <span className={styles.text}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        if (kind === 'gone')
          return (
            <del key={index} className={styles.gone}>
              {text}
            </del>
          );
        return (
          <span key={index}>
            {isReplaced && ' → '}
            <ins className={styles.added}>{text}</ins>
          </span>
        );
      })}
    </span>
  );
}
