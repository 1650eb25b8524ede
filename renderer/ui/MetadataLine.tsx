import { Fragment } from 'react';

/** Short facts with dots between, each of which keeps its own direction: "مجلة الطريق · 1 May 2022". */
export function MetadataLine({ parts }: { readonly parts: readonly (string | null)[] }) {
  const said = parts.filter((part): part is string => Boolean(part));
  return (
    <>
      {said.map((part, index) => (
        <Fragment key={part}>
          {index > 0 ? ' · ' : null}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}
