import { useEffect, type RefObject } from 'react';
import { onFindRequest } from './find-request.ts';

/** Makes "Find" (by key or menu) focus this field while it is mounted. */
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
