import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToMarkdown } from '../../../schemas/ecs/html-to-markdown.ts';

const CASES: [html: string, markdown: string][] = [
  ['<p>One.</p> <p>Two.</p>', 'One.\n\nTwo.'],
  ['<p>Set <code> <i>name</i>:<i>tag</i> </code>.</p>', 'Set `name:tag`.'],
  [
    '<p>In the <i> Guide </i>or <b>here:</b> <a href="https://a.example/?a=1&amp;b=2">there</a>.</p>',
    'In the *Guide* or **here:** [there](https://a.example/?a=1&b=2).',
  ],
  ['<ul> <li> <p>One</p> <ul> <li>Two</li> </ul> </li> <li>Three</li> </ul>', '- One\n\n  - Two\n- Three'],
  ['<ol><li>One</li><li>Two</li></ol>', '1. One\n2. Two'],
  ['<p>A</p><note> <p>B</p> <p>C</p> </note>', 'A\n\n> **Note**\n>\n> B\n>\n> C'],
  ['<important><p>B</p></important>', '> **Important**\n>\n> B'],
  ['<dl><dt>Term</dt><dd><p>Meaning</p></dd></dl>', '**Term**\n\nMeaning'],
  ['<p>Use &lt;default&gt; or <string> and a_b (_) 2*3.</p>', 'Use \\<default> or \\<string> and a_b (\\_) 2\\*3.'],
  ['<p>Not closed', 'Not closed'],
  ['Stray</p> end', 'Stray end'],
  ['<p></p>', ''],
  ['', ''],
];
for (const [html, markdown] of CASES) test(JSON.stringify(html), () => assert.equal(htmlToMarkdown(html), markdown));
