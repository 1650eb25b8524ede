import { about, articleKinds } from '../../build/identity.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Generates the AppStream metadata shown by software centers. @param date of the release, as in 2026-11-24. */
export const metainfo = (
  version: string,
  date: string,
  homepage: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${about.id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>${about.name}</name>
  <developer_name>The Lectern authors</developer_name>
  <summary>${escape(about.synopsis)}</summary>
  <description>
    <p>
      Lectern keeps articles on your own computer: saved web pages, Markdown and texts become clean pages, set in a good
      serif face. Nothing you read, mark or write leaves your machine.
    </p>
    <ul>
      <li>Highlight in five colours whose names are yours, and write notes in Markdown</li>
      <li>See the people, places and organisations in a text, with every mention</li>
      <li>Find notes over the whole library, with tags, links and earlier versions</li>
      <li>Export to Markdown, with highlights and notes in the order of the text</li>
    </ul>
  </description>
  <launchable type="desktop-id">${about.command}.desktop</launchable>
  <url type="homepage">${escape(homepage)}</url>
  <categories>
    <category>Office</category>
    <category>Viewer</category>
  </categories>
  <keywords>
    <keyword>read</keyword>
    <keyword>highlight</keyword>
    <keyword>annotate</keyword>
    <keyword>notes</keyword>
  </keywords>
  <provides>
    <binary>${about.command}</binary>
${articleKinds.flatMap(({ mimeTypes }) => mimeTypes.map((type) => `    <mediatype>${type}</mediatype>`)).join('\n')}
    <mediatype>x-scheme-handler/lectern</mediatype>
  </provides>
  <content_rating type="oars-1.1" />
  <releases>
    <release version="${escape(version)}" date="${date}" />
  </releases>
</component>
`;
