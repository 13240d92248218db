import { useState } from 'react';

/** What a person chose in place of a value, until the value itself becomes another. */
export function useDraft<T>(value: T): readonly [T, (draft: T) => void] {
  const [known, setKnown] = useState(value);
  const [draft, setDraft] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  return [draft, setDraft];
}
