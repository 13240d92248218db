import { makeStyles, tokens } from '@fluentui/react-components';

/** A letter above a column or a number beside a row. */
const HEAD = {
  position: 'absolute',
  top: 0,
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  borderBottom: '1px solid #c8c8c8',
  fontSize: '12px',
  overflow: 'hidden',
  pointerEvents: 'auto',
  cursor: 'default',
} as const;

/** Looks of the grid. The paper stays white in the dark, as in Excel: cell colours are the workbook's, not ours. */
export const useGridStyles = makeStyles({
  viewport: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    fontFamily: "'等线', DengXian, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    fontSize: '11pt',
    lineHeight: 1.25,
    cursor: 'cell',
    userSelect: 'none',
    ':focus-visible': {
      outlineWidth: '2px',
      outlineStyle: 'solid',
      outlineColor: tokens.colorBrandStroke1,
      outlineOffset: '-2px',
    },
  },
  canvas: { position: 'relative' },
  top: { position: 'sticky', top: 0, zIndex: 4, backgroundColor: '#ffffff', pointerEvents: 'none' },
  frozenRows: { borderBottom: '1px solid #8a8a8a', boxSizing: 'border-box' },
  letters: { position: 'absolute', top: 0, left: 0, width: '100%' },
  corner: { position: 'sticky', left: 0, zIndex: 3, pointerEvents: 'none' },
  row: { position: 'absolute', left: 0, width: '100%', pointerEvents: 'none' },
  stuck: { position: 'sticky', left: 0, zIndex: 2, height: '100%', pointerEvents: 'none' },
  head: {
    ...HEAD,
    backgroundColor: '#f0f0f0',
    color: '#424242',
    borderRight: '1px solid #c8c8c8',
  },
  headOn: {
    ...HEAD,
    backgroundColor: '#cfe4fa',
    color: '#0c3b5e',
    borderRight: '1px solid #0f6cbd',
    fontWeight: 600,
  },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    overflow: 'hidden',
    padding: '0 3px',
    backgroundColor: '#ffffff',
    whiteSpace: 'pre',
    pointerEvents: 'auto',
    '& > span': { flexGrow: 1, minWidth: 0, maxHeight: '100%' },
  },
  over: { overflow: 'visible', zIndex: 1 },
  selected: { outline: '2px solid #0f6cbd', outlineOffset: '-2px', zIndex: 1 },
  // Laid over the cell's own colour, which must still be seen.
  chosen: { boxShadow: 'inset 0 0 0 9999px rgba(15, 108, 189, 0.16)' },
  lined: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
      borderTop: '1px solid #0f6cbd',
      borderBottom: '1px solid #0f6cbd',
      pointerEvents: 'none',
    },
  },
});
