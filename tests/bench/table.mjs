// What criterion measured, as the table of README.md: medians, and how many times as long
// as the grader written by hand over the same answers in the same run.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(process.env.CARGO_TARGET_DIR ?? 'target', 'criterion');
const median = (...path) => {
  try {
    return JSON.parse(readFileSync(join(root, ...path, 'new', 'estimates.json'), 'utf8')).median.point_estimate;
  } catch {
    return undefined; // not measured in this run
  }
};
const time = (ns) => {
  const [value, unit] = ns < 1e3 ? [ns, 'ns'] : ns < 1e6 ? [ns / 1e3, 'µs'] : ns < 1e9 ? [ns / 1e6, 'ms'] : [ns / 1e9, 's'];
  return `${Number(value.toPrecision(2))} ${unit}`;
};
const beside = { whole: 'whole', 'one at a time': 'one at a time', outlook: 'whole', check: undefined };

console.log('| what | questions | median | by hand | times |\n|---|---|---|---|---|');
for (const [group, other] of Object.entries(beside)) {
  for (const what of readdirSync(join(root, group)).filter((name) => !['by hand', 'report'].includes(name))) {
    const sizes = readdirSync(join(root, group, what)).filter((name) => name !== 'report');
    for (const size of sizes.sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b))) {
      const ours = median(group, what, size);
      const theirs = other && median(other, 'by hand', size);
      if (ours === undefined) continue;
      const ratio = theirs ? `${time(theirs)} | ${Number((ours / theirs).toPrecision(2))}` : ' | ';
      console.log(`| ${what} | ${size} | ${time(ours)} | ${ratio} |`);
    }
  }
}
