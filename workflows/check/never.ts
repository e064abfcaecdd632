/**
 * The Never list: a field, an option, a share, a setting or an indicator about ethnicity, religion or political status.
 *
 * Read from the plain value of the file, before its shape is known to be right: such a field is told even where
 * something else about it is wrong too.
 */
import { type Fault, type Path, shown } from '../read/places.js';
import { isMasses, type Subject, subjectOf } from './words.js';

type Loose = Record<string, unknown>;

export function neverFaults(file: unknown): Fault[] {
  const { categories, settings } = loose(file);
  return [
    ...formAndIndicators(file, []),
    ...each(categories, ['categories']).flatMap(([category, path]) => [
      ...formAndIndicators(category, path),
      ...each(category['shares'], [...path, 'shares']).flatMap(([share, place]) => inShare(share, place)),
    ]),
    ...each(settings, ['settings']).flatMap(([setting, path]) => [
      ...about('setting', texts(setting, path, 'code', 'title')),
      ...formAndIndicators(setting, path),
    ]),
  ];
}

function formAndIndicators(holder: unknown, path: Path): Fault[] {
  const { form, indicators } = loose(holder);
  return [
    ...each(form, [...path, 'form']).flatMap(([field, place]) => inField(field, place)),
    ...inTree(loose(indicators)['tree'], [...path, 'indicators', 'tree']),
  ];
}

/** A field that is told needs no word about its options. */
function inField(field: Loose, path: Path): Fault[] {
  const itself = about('field', texts(field, path, 'name', 'label'));
  if (itself.length > 0) return itself;
  const options = each(field['options'], [...path, 'options']).map(([option, place]) =>
    texts(option, place, 'code', 'title'),
  );
  const subjects = options.flatMap((words) => words.map(({ text }) => subjectOf(text)));
  const masses = subjects.includes('political status');
  return options.flatMap((words) => {
    const aMass = masses ? words.find(({ text }) => isMasses(text)) : undefined;
    return aMass === undefined ? about('option', words) : [told('option', aMass.path, aMass.text, 'political status')];
  });
}

function inShare(share: Loose, path: Path): Fault[] {
  return ['where', 'of'].flatMap((key) =>
    Object.entries(loose(share[key])).flatMap(([name, option]) => {
      const place = [...path, key, name];
      return about(
        'share',
        [name, option].map((text) => ({ text: String(text), path: place })),
      );
    }),
  );
}

function inTree(tree: unknown, path: Path): Fault[] {
  return each(tree, path).flatMap(([indicator, place]) => [
    ...about('indicator', texts(indicator, place, 'title')),
    ...inTree(indicator['children'], [...place, 'children']),
  ]);
}

interface Text {
  text: string;
  path: Path;
}

/** One fault for each thing, however many of its names and languages say it. */
function about(thing: string, words: readonly Text[]): Fault[] {
  for (const { text, path } of words) {
    const subject = subjectOf(text);
    if (subject !== undefined) return [told(thing, path, text, subject)];
  }
  return [];
}

const told = (thing: string, path: Path, text: string, subject: Subject): Fault => ({
  path: shown(path),
  message: `${text.slice(0, 40)} is about ${subject}, which no ${thing} may be: remove it`,
});

/** What stands under these keys, a label in all its languages. */
const texts = (holder: Loose, path: Path, ...keys: string[]): Text[] =>
  keys.flatMap((key) => {
    const value = holder[key];
    if (typeof value === 'string') return [{ text: value, path: [...path, key] }];
    return Object.entries(loose(value)).flatMap(([language, text]) =>
      typeof text === 'string' ? [{ text, path: [...path, key, language] }] : [],
    );
  });

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});

const each = (list: unknown, path: Path): [Loose, Path][] =>
  Array.isArray(list) ? list.map((item, index) => [loose(item), [...path, index]]) : [];
