import { forbidden, options } from './tools/rooms/rules.mjs';

export default { forbidden, options };
