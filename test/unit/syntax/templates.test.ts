import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../../server/syntax/open-document.ts';
import { looksTemplated } from '../../../server/syntax/templates.ts';
import { isUnknown, unknownText } from '../../../server/syntax/value.ts';

/** A value with each unknown as `?text`. */
function shown(value: unknown): unknown {
  if (isUnknown(value)) return `?${unknownText(value)}`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}

const unknowns: [language: 'yaml' | 'json', text: string, value: unknown][] = [
  ['yaml', 'a: {{ .Values.a }}\nb: 1\n', { a: '?{{ .Values.a }}', b: 1 }],
  ['yaml', 'a: "{{ index .x "y" }}:v1" # c\n', { a: '?{{ index .x "y" }}:v1' }],
  ['yaml', "a: '{{ .b }}'\n", { a: '?{{ .b }}' }],
  [
    'yaml',
    'image: {{ .r }}/{{ .i }}:{{ .t | default "x: y" }}\n',
    { image: '?{{ .r }}/{{ .i }}:{{ .t | default "x: y" }}' },
  ],
  ['yaml', '{{ .k }}: 1\nx-{{ .k }}: 2\n', { '{{ .k }}': 1, 'x-{{ .k }}': 2 }],
  ['yaml', 'a: [{{ .x }}, "{{ .y }}"]\n', { a: ['?{{ .x }}', '?{{ .y }}'] }],
  [
    'yaml',
    'a: ${PORT}\nb: x-${A:-{}}\nc: ${{ secrets.X }}\n',
    { a: '?${PORT}', b: '?x-${A:-{}}', c: '?${{ secrets.X }}' },
  ],
  [
    'yaml',
    'a: {% raw %}x{% endraw %}\nb: <%= y %>\nc: @@Z@@\nd: #{Octopus}\n',
    { a: '?{% raw %}x{% endraw %}', b: '?<%= y %>', c: '?@@Z@@', d: '?#{Octopus}' },
  ],
  [
    'yaml',
    'a: <NAME>\nb: <acct>.dkr.ecr.amazonaws.com/x\nc: $(NAME)\nd: $NAME\ne: __NAME__\n',
    { a: '?<NAME>', b: '?<acct>.dkr.ecr.amazonaws.com/x', c: '?$(NAME)', d: '?$NAME', e: '?__NAME__' },
  ],
  ['yaml', 'a: {{ dict\n  "x" 1 }}\n', { a: '?{{ dict "x" 1 }}' }],
  // Text that only looks like it.
  [
    'yaml',
    'a: $(NAME) and more\nb: $name\nc: <b>bold</b>\nd: a < b > c\ne: 5 > 3\nf: {x: {w: {z: 1}}}\n',
    { a: '$(NAME) and more', b: '$name', c: '<b>bold</b>', d: 'a < b > c', e: '5 > 3', f: { x: { w: { z: 1 } } } },
  ],
  ['yaml', 'a: 1 # {{ x\nb: 2 # }}\n# {{\nc: {d: {e: 1}}\n', { a: 1, b: 2, c: { d: { e: 1 } } }],
  // Scripts and files stay what they are.
  ['yaml', 'a: |\n  echo ${HOME} {{ x }}\n    "${A}": b\n', { a: 'echo ${HOME} {{ x }}\n  "${A}": b\n' }],
  ['yaml', 'a: |\n  {{- range . }}\n  x\n  {{- end }}\nb: 1\n', { a: '{{- range . }}\nx\n{{- end }}\n', b: 1 }],
  ['yaml', 'a: "one ${X}\n  two"\n', { a: 'one ${X} two' }],
  ['yaml', 'a: "${X}\\n"\n', { a: '?${X}\n' }],
  // JSON.
  [
    'json',
    '{"a": ${cpu}, "b": "${x}", "c": ${a}0, "d": {{ .n }}, "e": <CPU>, "f": $N}',
    { a: '?${cpu}', b: '?${x}', c: '?${a}0', d: '?{{ .n }}', e: '?<CPU>', f: '?$N' },
  ],
  [
    'json',
    '{"a": "{{ must_env `X` }}", "b": "{{ env "Y" "z" }}"}',
    { a: '?{{ must_env `X` }}', b: '?{{ env "Y" "z" }}' },
  ],
  [
    'json',
    '{"a": ["${X}", "$(Y)", "\\"${Z}\\""], "b": ${jsonencode({x = ["y"]})}}',
    { a: ['?${X}', '?$(Y)', '?"${Z}"'], b: '?${jsonencode({x = ["y"]})}' },
  ],
  ['json', '{"a": "one\\n${X}"}', { a: 'one\n${X}' }],
  [
    'json',
    '{"Fn::Sub": "${A}", "x": {"Fn::Sub": ["${B}", {"B": "${C}"}]}}',
    { 'Fn::Sub': '${A}', x: { 'Fn::Sub': ['${B}', { B: '?${C}' }] } },
  ],
];

for (const [language, text, value] of unknowns) {
  test(`unknowns of ${JSON.stringify(text).slice(0, 80)}`, () => {
    const document = openDocument(text, language);
    assert.deepEqual(document.problems, []);
    assert.equal(document.templated, false);
    assert.deepEqual(shown(document.value), value);
  });
}

const programs: [language: 'yaml' | 'json', text: string, value: unknown][] = [
  ['yaml', '{{- if .x }}\na: 1\n{{- end }}\n', { a: 1 }],
  ['yaml', 'a:\n  {{- include "labels" . | nindent 2 }}\n  b: {{ .b }}\n', { a: { b: '?{{ .b }}' } }],
  ['yaml', '{{/*\n  a comment\n  of lines: x\n*/}}\na: 1\n', { a: 1 }],
  ['yaml', 'a:\n{% for x in y %}\n  - {{ x }}\n{% endfor %}\n', { a: ['?{{ x }}'] }],
  ['yaml', 'a: 1\n${EXTRA}\nb: 2\n', { a: 1, b: 2 }],
  ['yaml', 'a: {{ .x }} "quoted" y: z\n  {{ .b }}\n', undefined],
  ['yaml', 'a:\n  b: 1\n c: {{ .x }}\n', undefined],
  ['json', '{\n%{ if x }\n"a": 1,\n%{ endif }\n"b": 2\n}', { a: 1, b: 2 }],
  ['json', '{"a": [\n  {{ range . }}\n  1\n  {{ end }}\n]}', { a: [1] }],
];

for (const [language, text, value] of programs) {
  test(`a program: ${JSON.stringify(text).slice(0, 80)}`, () => {
    const document = openDocument(text, language);
    assert.deepEqual(document.problems, []);
    assert.equal(document.templated, true);
    if (value !== undefined) assert.deepEqual(shown(document.value), value);
  });
}

test('broken YAML stays broken when it only holds a script with variables', () => {
  const document = openDocument('a: |\n  ${X} {{ y }}\nb: @x\n', 'yaml');
  assert.equal(document.templated, false);
  assert.equal(document.problems.length, 1);
});

test('what looks templated', () => {
  for (const text of ['{{ x }}', 'a-${X}', '<NAME>', '<%= x %>', '$(X)', '$X', '__X__', '@X@', '%X%'])
    assert.ok(looksTemplated(text), text);
  for (const text of ['', 'x', '{', '${', '{{', '<>', '< a', '$x', 'a $(X)', '$1', '__x__', 'a@b', '</a>', '100%'])
    assert.ok(!looksTemplated(text), text);
});
