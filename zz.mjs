import { parseHtml } from './core/extraction/html/parse-html.ts';
import { readPageMeta } from './core/extraction/html/page-meta.ts';
import { dropUnseen, dropJunk } from './core/extraction/html/prune.ts';
import { measure } from './core/extraction/html/measures.ts';
import { readabilityText } from './core/extraction/html/readability-text.ts';
import { densestBlock } from './core/extraction/html/densest-block.ts';
import { lostNeighbours } from './core/extraction/html/lost-neighbours.ts';
import { textsIn } from './core/extraction/html/html-tree.ts';
import { passagesOf } from './core/extraction/html/page-passages.ts';
const S='The harbour city of Ningbo opened its third tunnel on Friday, and officials said that it halves the way to the port. '.repeat(5);
for (const raw of ['<b><i>'.repeat(10000)+'</div>'.repeat(100000)+S, '<div>'.repeat(100000)+S]) {
let t=performance.now(); const lap=(n)=>{console.log(n,(performance.now()-t)|0); t=performance.now()};
const r=parseHtml(raw); lap('parse'); readPageMeta(r); lap('meta'); dropUnseen(r); lap('unseen'); let m=measure(r); lap('measure'); dropJunk(r,m,{}); lap('junk'); m=measure(r); lap('measure'); const k=readabilityText(r,m); lap('read'); densestBlock(r,m); lap('dense'); lostNeighbours(new Set(textsIn(r)),r,m); lap('lost'); passagesOf(raw,r,new Set(textsIn(r))); lap('pass');
}
