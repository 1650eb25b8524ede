interface Facts {
  /** The section of CHANGELOG.md. */
  readonly changes: string;
  readonly isWindowsSigned: boolean;
  readonly isMacSigned: boolean;
  readonly hasUpdates: boolean;
}

/** The text of a release: changes, and installation notes, including what is not signed. */
export function releaseNotes({ changes, isWindowsSigned, isMacSigned, hasUpdates }: Facts): string {
  const unsigned = [
    isWindowsSigned
      ? []
      : [
          '**The Windows packages are not signed.** Windows asks before the first start: More info, then Run anyway.',
        ],
    isMacSigned
      ? []
      : [
          '**The macOS packages are neither signed by an Apple Developer ID nor notarised.** After the first attempt to open Lectern, allow it in System Settings, Privacy & Security.',
        ],
    hasUpdates ? [] : ['These packages know no place to look for newer versions; look here.'],
  ].flat();
  return [
    changes,
    ...(unsigned.length > 0 ? ['## Before you install', unsigned.join('\n\n')] : []),
    '## Verify',
    'All files: `sha256sum --ignore-missing --check SHA256SUMS`. Where they were built and from what: `gh attestation verify FILE --repo OWNER/REPO`. What is in them: `*.cdx.json` (CycloneDX).',
    '',
  ].join('\n\n');
}
