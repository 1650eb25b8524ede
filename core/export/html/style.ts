/** The style sheet of the page. It loads nothing, follows the system's color scheme, and includes print styles. */
export const pageStyle = `
:root{--paper:#fdfcf9;--ink:#211f1b;--muted:#625c52;--line:#e3ddd1;--accent:#8a2b3a;--surface:#f6f3ec;--yellow:#fbe89a;--green:#c9e8c6;--blue:#c9e0f8;--pink:#f9d3e0;--purple:#e0d2f7}
@media (prefers-color-scheme:dark){:root{--paper:#1a1917;--ink:#e9e4da;--muted:#aca598;--line:#393630;--accent:#f0a0a8;--surface:#22211e;--yellow:#5d4a0c;--green:#244d28;--blue:#1f4468;--pink:#622a41;--purple:#453163}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.65 'Source Serif 4',Georgia,'Times New Roman',serif;overflow-wrap:break-word}
main{max-width:40rem;margin:0 auto;padding:3rem 1.25rem 5rem}
article+article{margin-top:4rem;padding-top:3rem;border-top:1px solid var(--line)}
h1{margin:0 0 .5rem;font-size:2rem;line-height:1.2;text-wrap:balance}
h2,h3,h4,h5,h6{margin:2em 0 .5em;line-height:1.3}
p,ul,ol,blockquote,pre,table{margin:0 0 1em}
a{color:var(--accent)}
.source,.caption,.about,footer{color:var(--muted);font:.875rem/1.5 Inter,system-ui,sans-serif}
.source{margin-bottom:2rem;padding-bottom:1rem;border-bottom:1px solid var(--line)}
blockquote{margin-inline-start:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
pre{padding:.75rem 1rem;overflow-x:auto;background:var(--surface);border-radius:.375rem}
code{font:.875em/1.5 ui-monospace,Menlo,Consolas,monospace}
table{border-collapse:collapse}
.wide{overflow-x:auto}
.footnote{font-size:.875rem}
.figure{margin:1.5em 0 .5em}.figure img{display:block;max-width:100%;height:auto;margin:0 auto}
td,th{padding:.25rem .75rem;border:1px solid var(--line);text-align:start}
mark{padding:.05em 0;color:inherit;border-radius:.15em}
.yellow{background:var(--yellow)}.green{background:var(--green)}.blue{background:var(--blue)}.pink{background:var(--pink)}.purple{background:var(--purple)}
.ref{font:.7em Inter,system-ui,sans-serif}
.ref a{text-decoration:none}
.notes{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.notes>ol,.gone{padding:0;list-style:none}
.notes>ol>li,.gone>li,.on-article{margin-bottom:1.5rem;padding:1rem 1.25rem;background:var(--surface);border-radius:.625rem;break-inside:avoid}
.notes>ol>li:target,mark:target{outline:2px solid var(--accent);outline-offset:3px}
.quote{margin-bottom:.5rem;font-style:italic}
.about{margin:0 0 .5rem}
.dot{display:inline-block;width:.75em;height:.75em;margin-inline-end:.4em;border-radius:50%;border:1px solid var(--muted)}
@media print{:root{--paper:#fff;--ink:#000;--surface:#fff}main{max-width:none;padding:0}body{font-size:11pt}.notes>ol>li,.gone>li,.on-article{border:1px solid var(--line)}@page{margin:20mm 18mm}.notes{border-top:0;padding-top:0}.figure,blockquote,tr{break-inside:avoid}p{orphans:3;widows:3}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}h1,h2,h3{break-after:avoid}a{color:inherit}}
`;

/** SHA-256 of `pageStyle` for the content security policy; a test keeps it in sync. */
export const pageStyleHash = 'sha256-SoIEDQd5QPneKAjjw4Q/hyEofwXOZ33zM5ilUMlYY9c=';
