import { useEffect, type RefObject } from 'react';
import { onFindRequest } from './find-request.ts';

/** While it is shown, "find" (by key or menu) leads to this field. */
export function useFindField(fieldRef: RefObject<HTMLInputElement | null>): void {
  useEffect(
    () =>
      onFindRequest(() => {
        fieldRef.current?.focus();
        fieldRef.current?.select();
      }),
    [fieldRef],
  );
}
