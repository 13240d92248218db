import { Button, makeStyles } from '@fluentui/react-components';
import { FileButton } from '../parts/FileButton';
import { useShared } from '../parts/styles';
import { SUPERVISION_TEXTS as T } from './texts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface TemplateChoiceProps {
  /** What the button that asks for the file is called. */
  readonly label: string;
  /** What the button for a template to begin with is called. */
  readonly starterLabel: string;
  readonly file: File | null;
  /** What the last paper in a template has to say of it. */
  readonly told: readonly string[];
  readonly busy: boolean;
  readonly onFile: (file: File | null) => void;
  readonly onStarter: () => void;
}

/** 使用模板: the office's own Word document that the papers are filled in, as long as one is chosen. */
export function TemplateChoice(props: TemplateChoiceProps) {
  const { label, starterLabel, file, told, busy, onFile, onStarter } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <div className={styles.row}>
        <FileButton
          label={label}
          plain
          disabled={busy}
          accept=".docx,.dotx"
          onFiles={([chosen]) => onFile(chosen ?? null)}
        />
        {file && (
          <>
            <span className={styles.name}>{T.template(file.name)}</span>
            <Button disabledFocusable={busy} onClick={() => onFile(null)}>
              {T.noTemplate}
            </Button>
          </>
        )}
        <Button appearance="subtle" disabledFocusable={busy} onClick={onStarter}>
          {starterLabel}
        </Button>
      </div>
      {told.length > 0 && (
        <ul className={shared.list}>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
