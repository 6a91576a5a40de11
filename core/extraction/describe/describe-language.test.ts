import { describe, expect, it } from 'vitest';
import { languageOf } from './describe-language.ts';

describe('languageOf', () => {
  it.each<[string, string | null]>([
    ['The city of Shenzhen has issued a plan for the industry.', 'en'],
    ['Shenzhen opens the largest hospital of the region', 'en'],
    ['深圳市正式发布生物医药产业新政', 'zh'],
    ['深圳 BGI 与 BeiGene、WuXi AppTec 等企业签署合作协议，推动产业发展。', 'zh'],
    ['The mayor of 深圳 spoke about the plans of the city and of 坪山.', 'en'],
    ['La ciudad de Shenzhen ha aprobado un plan para la industria biomédica de la región.', null],
    ['Die Stadt hat einen Plan für die Industrie und die Häfen in der Region.', null],
    ['東京都は新しい計画を発表しました。', null],
    ['서울시가 새로운 계획을 발표했다', null],
    [
      'Qingdao Port handled 1.5 million TEUs in February, up 8.2 pct. The port plans to invest 3.2 bln yuan.',
      'en',
    ],
    ['Hefei made 145,000 electric vehicles in the first nine months, twice as many as a year before.', 'en'],
    ['12345 67890', null],
    ['Город открыл новый мост через реку', null],
    ['', null],
  ])('of "%s" is %s', (text, language) => expect(languageOf(text)).toBe(language));
});
