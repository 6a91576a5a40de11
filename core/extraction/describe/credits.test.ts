import { describe, expect, it } from 'vitest';
import { readCredits } from './credits.ts';

describe('readCredits', () => {
  it.each<[string, string | null, string[]]>([
    ['Reporter Li Si', null, ['Li Si']],
    ['Securities Times reporter Wu Jiaming', 'Securities Times', ['Wu Jiaming']],
    ['Wu Jiaming, Securities Times reporter', 'Securities Times', ['Wu Jiaming']],
    ['证券时报记者 吴家明', '证券时报', ['吴家明']],
    ['本报记者 张三 通讯员 李四', null, ['张三', '李四']],
    ['记者 张三 李四 北京报道', null, ['张三', '李四']],
    ['新华社记者张三、李四', '新华社', ['张三', '李四']],
    ['沈水晚报、沈水网记者 王思雨 摄影记者 查金辉', '沈水晚报', ['王思雨']],
    ['新安晚报 安徽网 大皖客户端记者 项磊', '新安晚报', ['项磊']],
    ['本报记者 朱雪芬 本报通讯员 顾俊', null, ['朱雪芬', '顾俊']],
    ['激流新闻记者 明若溪 实习生 郁航', '激流新闻', ['明若溪', '郁航']],
  ])('reads %s', (text, source, authors) => {
    expect(readCredits(text)).toEqual({ source, authors });
  });

  it.each(['Jane Doe', '张三', 'The reporter asked why.', '记者从市政府获悉', '责任编辑：张三', ''])(
    'takes %s for no credit',
    (text) => {
      expect(readCredits(text)).toBeNull();
    },
  );
});
