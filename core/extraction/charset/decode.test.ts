import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { charsetCandidates } from './candidates.ts';
import { decode, decodeAs } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(order === 'le' ? units : units.swap16());
}

const samples: [string, string, string][] = [
  ['gb18030', 'a short Chinese text', '深圳医院今天开业，市民可以预约。'],
  ['gb18030', 'a Chinese headline', '上海市发布新能源汽车补贴办法'],
  ['gb18030', 'four characters of Chinese', '深圳医院'],
  ['gb18030', 'Chinese among English', 'The name of the city is 深圳市, in Guangdong 广东省.'],
  ['big5', 'a short traditional text', '台北市政府今日宣布新的交通措施，市民可以上網查詢。'],
  ['big5', 'a traditional headline', '香港經濟第三季增長放緩'],
  ['shift_jis', 'a short Japanese text', '東京都は新しい病院を開設すると発表した。'],
  ['shift_jis', 'a Japanese headline', '大阪市の新型バス、来年から運行へ'],
  ['euc-jp', 'Japanese in EUC', '東京都は新しい病院を開設すると発表した。'],
  ['euc-kr', 'a short Korean text', '서울시는 새로운 병원을 개원한다고 발표했다.'],
  ['euc-kr', 'a Korean headline', '부산 지하철 요금 인상'],
  ['windows-1252', 'typographic quotation marks', 'The mayor said: “It’s a café – nothing more.”'],
  ['windows-1252', 'one accent', 'The café opened on Friday and people came.'],
  ['windows-1251', 'Russian', 'Мэр города сообщил, что больница откроется в пятницу. Жители ждали этого.'],
];

describe('decode', () => {
  it('reads UTF-8 and knows where each unit begins', () => {
    const { charset, text, byteOffsets } = decode(utf8('aé深😀!'));
    expect([charset, text]).toEqual(['utf-8', 'aé深😀!']);
    expect([...byteOffsets]).toEqual([0, 1, 3, 6, 8, 10, 11]);
  });

  it('leaves the byte order mark out of the text but not out of the offsets', () => {
    const { text, byteOffsets } = decode(bytes(0xef, 0xbb, 0xbf, 0x61));
    expect(text).toBe('a');
    expect([...byteOffsets]).toEqual([3, 4]);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 with a byte order mark, %s', (order) => {
    const { charset, text, byteOffsets } = decode(utf16('深a😀', order));
    expect([charset, text]).toEqual([`utf-16${order}`, '深a😀']);
    expect([...byteOffsets]).toEqual([2, 4, 6, 8, 10]);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 without a mark, %s', (order) => {
    for (const text of ['The city opened a bridge.', '深圳开通一座桥。\n市民可以通行。']) {
      const { charset, text: read, notes } = decode(utf16(text, order).subarray(2));
      expect([charset, read]).toEqual([`utf-16${order}`, text]);
      expect(notes).toEqual([{ code: 'charsetGuessed', count: 1, detail: `utf-16${order}` }]);
    }
  });

  it.each(samples)('finds %s: %s', (charset, _, text) => {
    const decoded = decode(iconv.encode(text, charset));
    expect([decoded.charset, decoded.text]).toEqual([charset, text]);
  });

  it('reads nearly valid UTF-8 as such and counts what is not', () => {
    const broken = Buffer.concat([
      utf8('深圳今天开通了一座新的桥，'),
      bytes(0xe6, 0xb7, 0x2e),
      utf8('市民可以通行。'),
    ]);
    const { charset, text, notes } = decode(broken);
    expect([charset, text]).toEqual(['utf-8', '深圳今天开通了一座新的桥，\uFFFD.市民可以通行。']);
    expect(notes).toEqual([{ code: 'invalidCharacters', count: 1, detail: 'utf-8' }]);
    expect(decode(utf8('深圳').subarray(0, 5)).text).toBe('深\uFFFD');
  });

  it('takes the declared charset where the text reads well in it, and what the analyst chose in any case', () => {
    const gbk = iconv.encode('深圳', 'gbk');
    expect(decode(gbk, { declared: 'gb2312' })).toMatchObject({
      charset: 'gb18030',
      text: '深圳',
      notes: [],
    });
    const korean = iconv.encode('서울시는 새로운 병원을 개원한다고 발표했다.', 'euc-kr');
    expect(decode(korean, { declared: 'big5' }).charset).toBe('euc-kr');
    expect(decode(gbk, { chosen: 'ISO-8859-1' })).toMatchObject({ charset: 'windows-1252', text: 'ÉîÛÚ' });
  });

  it('says which charsets it cannot tell apart', () => {
    expect(() => decode(bytes(0x61, 0x81, 0x8d, 0x8f, 0xff, 0xff, 0x20))).toThrow(
      expect.objectContaining({
        code: 'encodingUnknown',
        details: { byte: 1, candidates: expect.any(String) },
      }),
    );
  });

  it('tells binary content from text with a stray NUL', () => {
    const refused = (byte: number) => expect.objectContaining({ code: 'fileBinary', details: { byte } });
    expect(() => decode(bytes(0x61, 0x62, 0x00, 0x63))).toThrow(refused(2));
    expect(() => decode(bytes(1, 2, 3, 4, 5, 6))).toThrow(refused(0));
    expect(decode(utf8(`${'A line of text. '.repeat(4)}\u0000\u001A`)).text).toContain('text');
  });
});

/** The first unit, or pair of units, whose bytes do not say it when they are read alone; null where all do. */
function faultOf(raw: Uint8Array, charset: string): string | null {
  const { text, byteOffsets } = decodeAs(raw, charset);
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  if (byteOffsets.length !== text.length + 1 || byteOffsets.at(-1) !== raw.length) return 'length';
  for (let unit = 0; unit < text.length; unit += 1) {
    const character = String.fromCodePoint(text.codePointAt(unit)!);
    const end = unit + character.length;
    const said = decoder.decode(raw.subarray(byteOffsets[unit], byteOffsets[end]));
    if (said !== character) return `${unit}: ${character} is ${said}`;
    unit = end - 1;
  }
  return null;
}

describe('the bytes of each character', () => {
  const charsets = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp', 'windows-1252', 'koi8-r', 'utf-8'];
  const characters = '深圳的一是不了在人有我他這個国語のカ한국말의aB1 .,\n\r\t“”—，。éñß€Ж嗨镕😀𠀀';

  it.each(charsets)('decode to it in %s', (charset) => {
    const writable = [...characters].filter(
      (one) => iconv.decode(iconv.encode(one, charset), charset) === one,
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...writable), { maxLength: 300 }), (parts) => {
        expect(faultOf(iconv.encode(parts.join(''), charset), charset)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it.each(['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'iso-2022-jp', 'utf-16le', 'windows-1251'])(
    'cover any bytes in order, in %s',
    (charset) => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 60 }), (raw) => {
          const { text, byteOffsets } = decodeAs(raw, charset);
          expect(byteOffsets).toHaveLength(text.length + 1);
          expect([...byteOffsets]).toEqual([...byteOffsets].sort((a, b) => a - b));
          expect(byteOffsets.at(-1)).toBe(raw.length);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('are exact in a long text with one wrong byte', () => {
    const line = iconv.encode('深圳今天开通了一座新的桥，市民可以通行。\n', 'gbk');
    const raw = Buffer.concat([...Array<Buffer>(3000).fill(line), Buffer.of(0xff), line]);
    const { text, byteOffsets } = decodeAs(raw, 'gb18030');
    const last = text.lastIndexOf('深圳');
    expect(byteOffsets[last]).toBe(line.length * 3000 + 1);
  });
});

describe('charsetCandidates', () => {
  it('shows how a file would read, the likeliest first', () => {
    const [first, ...others] = charsetCandidates(iconv.encode('台北市政府今日宣布新的交通措施', 'big5'));
    expect(first).toMatchObject({ charset: 'big5', preview: '台北市政府今日宣布新的交通措施' });
    expect(others.map(({ charset }) => charset)).toEqual(expect.arrayContaining(['utf-8', 'gb18030']));
  });
});
