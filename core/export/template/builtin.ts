import type { ExportTemplate } from '../../model/export.ts';

const frontMatter = `---
title: {{ article.title }}
{% if article.author != "" %}author: {{ article.author }}
{% endif %}{% if article.site != "" %}site: {{ article.site }}
{% endif %}{% if article.url != "" %}url: {{ article.url }}
{% endif %}{% if article.published != "" %}published: {{ article.published }}
{% endif %}lectern: {{ article.link }}
{% if article.tags.size > 0 %}tags: [{% for tag in article.tags %}{{ tag | slug }}{% unless forloop.last %}, {% endunless %}{% endfor %}]
{% endif %}---
`;

const obsidian = `${frontMatter}
# {{ article.title }}

{% if highlights.size > 0 %}## Highlights
{% endif %}
{% for highlight in highlights %}
> [!quote] {{ highlight.color }}{% if highlight.lost %} (no longer in the article){% endif %}
{{ highlight.text | quote }}

{% if highlight.note != "" %}{{ highlight.note | note: 2 }}

{% endif %}{% if highlight.tags.size > 0 %}{{ highlight.tags | tag }} · {% endif %}{{ "Open in Lectern" | link: highlight.link }}

{% endfor %}
{% if article.note != "" %}## Note

{{ article.note | note: 2 }}
{% endif %}
{% assign people = entities | where: "kind", "person" %}{% if people.size > 0 %}## People

{% for person in people %}- {{ person.name | wikilink }}{% if person.description != "" %} – {{ person.description }}{% endif %}
{% endfor %}{% endif %}
`;

/** Logseq files are outlines: everything is a bullet, and children are indented by two spaces. */
const logseq = `title:: {{ article.title }}
{% if article.author != "" %}author:: {{ article.author | wikilink }}
{% endif %}{% if article.url != "" %}url:: {{ article.url | address }}
{% endif %}{% if article.tags.size > 0 %}tags:: {% for tag in article.tags %}{{ tag | wikilink }}{% unless forloop.last %}, {% endunless %}{% endfor %}
{% endif %}
- ## Highlights
{% for highlight in highlights %}  - {{ highlight.text | quote | indent: 4 }}
{% if highlight.note != "" %}    - {{ highlight.note | note: 5 | indent: 6 }}
{% endif %}    - {{ highlight.color }}{% if highlight.tags.size > 0 %} {{ highlight.tags | tag }}{% endif %} {{ "Open in Lectern" | link: highlight.link }}
{% endfor %}{% if article.note != "" %}- ## Note
  - {{ article.note | note: 5 | indent: 4 }}
{% endif %}`;

const zettlr = `---
title: {{ article.title }}
{% if article.author != "" %}author: {{ article.author }}
{% endif %}date: {{ article.published }}
{% if article.url != "" %}url: {{ article.url }}
{% endif %}keywords: [{% for tag in article.tags %}{{ tag }}{% unless forloop.last %}, {% endunless %}{% endfor %}]
---

# {{ article.title }}

{% for highlight in highlights %}
{{ highlight.text | quote }}

{% if highlight.note != "" %}{{ highlight.note | note: 1 }}

{% endif %}{{ highlight.color }}{% if highlight.tags.size > 0 %} · {{ highlight.tags | tag }}{% endif %} · {{ "Open in Lectern" | link: highlight.link }}

{% endfor %}
{% if article.note != "" %}## Note

{{ article.note | note: 2 }}
{% endif %}
`;

const plain = `# {{ article.title }}

{% if article.author != "" %}{{ article.author }}. {% endif %}{% if article.site != "" %}{{ article.site }}. {% endif %}{{ article.published | slice: 0, 10 }} {{ article.url | link: article.url }}

{% for highlight in highlights %}
{{ highlight.text | quote }}

{% if highlight.note != "" %}{{ highlight.note | note: 1, "plain" }}
{% endif %}
{% endfor %}
{% if article.note != "" %}## Note

{{ article.note | note: 2, "plain" }}
{% endif %}
`;

const oneHighlight = `---
source: {{ article.title }}
{% if article.url != "" %}url: {{ article.url }}
{% endif %}created: {{ highlight.created | slice: 0, 10 }}
lectern: {{ highlight.link }}
tags: [{% for tag in highlight.tags %}{{ tag | slug }}{% unless forloop.last %}, {% endunless %}{% endfor %}]
---

{{ highlight.text | quote }}

{{ highlight.note | note: 0 }}

From {{ article.title | wikilink }}
`;

const daily = `# {{ day }}

{% for article in articles %}
## {{ article.title }}

{% if article.author != "" %}{{ article.author }} · {% endif %}{{ "Open in Lectern" | link: article.link }}

{% for highlight in article.highlights %}
{{ highlight.text | quote }}

{{ highlight.note | note: 2 }}

{% endfor %}
{% endfor %}
`;

const article = { scope: 'article', fileName: '{{ article.title }}' } as const;

/** Built-in templates; a user's template starts as a copy of one. */
export const builtinTemplates: readonly ExportTemplate[] = [
  { id: 'obsidian', name: 'Obsidian', ...article, body: obsidian },
  { id: 'logseq', name: 'Logseq', ...article, body: logseq },
  { id: 'zettlr', name: 'Zettlr', ...article, body: zettlr },
  { id: 'plain', name: 'Plain Markdown', ...article, body: plain },
  {
    id: 'one-highlight',
    name: 'One file per highlight',
    scope: 'highlight',
    fileName: '{{ article.title | truncate: 50, "" }} – {{ highlight.text | truncatewords: 6, "" }}',
    body: oneHighlight,
  },
  { id: 'daily', name: 'One file per day', scope: 'day', fileName: '{{ day }}', body: daily },
];
