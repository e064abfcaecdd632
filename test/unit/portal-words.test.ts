import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const words = join(root, 'web/src/words');
const LANGUAGES = ['zh-CN', 'ug', 'en'];
const NAMESPACES = readdirSync(join(words, 'zh-CN'));

type Words = { [key: string]: string | Words };
const read = (language: string, file: string) => JSON.parse(readFileSync(join(words, language, file), 'utf8')) as Words;

/** Every text by its path; a plural counts once, whatever forms a language has. */
function texts(of: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(of).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key.replace(/_(one|other)$/, '')}`, value] as const]
        : [...texts(value, `${path}${key}.`)],
    ),
  );
}
const places = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

/** Without what is said to colleagues. */
const code = (file: string) =>
  readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('the words of the portal', () => {
  it.each(NAMESPACES)('say the same things in every language: %s', (file) => {
    const [chinese, ...others] = LANGUAGES.map((language) => texts(read(language, file)));
    for (const other of others) expect([...other.keys()].sort()).toEqual([...chinese!.keys()].sort());
    for (const [key, text] of chinese!)
      for (const other of others) expect([key, places(other.get(key)!)]).toEqual([key, places(text)]);
  });

  it.each(NAMESPACES)('leave nothing empty: %s', (file) => {
    for (const language of LANGUAGES)
      for (const [key, text] of texts(read(language, file))) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it.each(NAMESPACES)('are written in their own script: %s', (file) => {
    for (const [key, text] of texts(read('en', file)))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/\p{sc=Han}|\p{sc=Arab}/u)]);
    for (const [key, text] of texts(read('ug', file)))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/\p{sc=Han}/u)]);
  });

  it('stand in the catalogues, and nowhere else', () => {
    const ours = filesUnder('web/src', /\.tsx?$/).filter((file) => !/src\/(words|language)\//.test(file));
    const found = ours.flatMap((file) =>
      [...code(file).matchAll(/.*[\p{sc=Han}\p{sc=Arab}].*/gu)].map(([line]) => `${file}: ${line.trim()}`),
    );
    expect(ours.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  it('know every refusal of the server by its code', () => {
    const said = Object.keys(read('zh-CN', 'problems.json'));
    const codes = new Set(
      filesUnder('src', /\.ts$/).flatMap((file) =>
        [...code(file).matchAll(/new Problem\(\s*[\w.]+,\s*'([a-z-]+)'/g)].map(([, name]) => name!),
      ),
    );
    expect(codes.size).toBeGreaterThan(80);
    expect([...codes].filter((each) => !said.includes(each))).toEqual([]);
  });
});
