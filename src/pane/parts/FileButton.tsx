import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangeEvent } from 'react';

const useStyles = makeStyles({
  // The input itself is what is pressed, focused and named; it lies, unseen, over a label that looks like a button.
  button: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  plain: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  off: { opacity: 0.5 },
  input: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: '100%',
    opacity: 0,
    cursor: 'pointer',
    fontSize: 0,
  },
});

interface FileButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  /** The endings that the dialog offers, separated by commas. */
  readonly accept: string;
  /** Whether several files may be chosen at once. */
  readonly multiple?: boolean;
  /** One choice among others, not what the view is for. */
  readonly plain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Told of a press first; true where somebody else asks for the files, and the dialog is not to open. */
  readonly onPress?: (input: HTMLInputElement) => boolean;
}

/** Lets the user choose files. */
export function FileButton(props: FileButtonProps) {
  const { label, disabled, accept, multiple = false, plain = false, onFiles, onPress } = props;
  const styles = useStyles();
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again, after it was changed elsewhere.
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <span className={mergeClasses(styles.button, plain && styles.plain, disabled && styles.off)}>
      <span aria-hidden="true">{label}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        // Held back and still there: the focus must not fall from it while the files are read.
        aria-disabled={disabled || undefined}
        className={styles.input}
        onClick={(event) => {
          if (disabled || onPress?.(event.currentTarget)) event.preventDefault();
        }}
        onDrop={(event) => {
          if (disabled) event.preventDefault();
        }}
        onChange={onChange}
      />
    </span>
  );
}
