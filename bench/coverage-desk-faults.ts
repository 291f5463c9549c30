// What the comparison of coverage gets wrong on the labelled stories that may be looked at while building, a line each.
//   node scripts/run.mjs bench/coverage-desk-faults.ts [--data FOLDER]
import { parseArgs } from 'node:util';
import { scoreBestAdditions } from './quality/coverage/best-additions.js';
import { scorePageLines } from './quality/coverage/page-lines.js';
import { scoreDesk, scoreDrawn } from './quality/coverage-desk/index.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const faults: string[] = [];
scoreDesk(values.data, ['dev'], faults);
scoreDrawn(values.data, ['dev'], faults);
scorePageLines(values.data, faults);
scoreBestAdditions(values.data, faults);
console.log(faults.join('\n'));
