import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LightWord } from '../../tasks';

/**
 * Fill and text of each light, the same on light and dark ground: white or black text on each has a contrast above
 * 4.5.
 */
export const LIGHT_COLOURS: Readonly<Record<LightWord, { readonly fill: string; readonly text: string }>> = {
  红: { fill: '#c50f1f', text: '#ffffff' },
  黄: { fill: '#fcd116', text: '#1a1a1a' },
  蓝: { fill: '#2b78c5', text: '#ffffff' },
  绿: { fill: '#13803c', text: '#ffffff' },
  灰: { fill: '#707070', text: '#ffffff' },
  长期: { fill: '#e0e0e0', text: '#1a1a1a' },
  待核: { fill: '#6b4fa0', text: '#ffffff' },
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    minWidth: '2.25em',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // In forced colours fills go; the word and the frame stay.
    border: '1px solid transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** A light as word and colour: the word alone is enough to understand it. */
export function LightMark({ word, className }: { readonly word: string; readonly className?: string }) {
  const styles = useStyles();
  const { fill, text } = LIGHT_COLOURS[word as LightWord] ?? LIGHT_COLOURS.长期;
  return (
    <span className={mergeClasses(styles.mark, className)} style={{ backgroundColor: fill, color: text }}>
      {word}
    </span>
  );
}
