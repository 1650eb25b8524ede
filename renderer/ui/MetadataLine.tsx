import { Fragment } from 'react';

/** Short facts separated by dots, each with its own text direction: "مجلة الطريق · 1 May 2022". */
export function MetadataLine({ parts }: { readonly parts: readonly (string | null)[] }) {
  const present = parts.filter((part): part is string => Boolean(part));
  return (
    <>
      {present.map((part, index) => (
        <Fragment key={part}>
          {index > 0 ? ' · ' : null}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}
