import { describe, expect, it } from 'vitest';
import { isChinesePerson } from './chinese-names.ts';

describe('isChinesePerson', () => {
  it.each(['张三', '王小明', '欧阳明', '諸葛亮', '葉子晴', '买买提·艾力', '吉克·阿木'])(
    'knows %s',
    (name) => {
      expect(isChinesePerson(name)).toBe(true);
    },
  );

  it.each(['深圳', '广州', '江苏', '方案', '经济', '商报', '责任编辑', '张', '王小明明明', 'Li Si', ''])(
    'takes %s for no person',
    (text) => {
      expect(isChinesePerson(text)).toBe(false);
    },
  );
});
