// The working days of England and Wales are those of a package that nobody here wrote,
// on every day of 2000 to 2035. What the package has wrong is listed with the source that
// says so; any other difference fails, and so does a listed one that is gone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

import Holidays from 'date-holidays';

const plumbline = `${process.env.CARGO_TARGET_DIR ?? 'target'}/debug/plumbline`;
const [FIRST, LAST] = [2000, 2035];

/** Days on which the package is wrong, and who says what is right. */
const known = {
  // Golden Jubilee, by royal proclamation under the Banking and Financial Dealings Act 1971:
  // the spring bank holiday moved to 4 June, and 3 June was added. The package holidays
  // 0.109 of PyPI has these six days of 2002 to 2012 as they stand here.
  '2002-05-27': 'working',
  '2002-06-03': 'holiday',
  '2002-06-04': 'holiday',
  // gov.uk "UK bank holidays", year 2011: the royal wedding.
  '2011-04-29': 'holiday',
  // gov.uk "UK bank holidays", year 2012: spring bank holiday, substitute day, on 4 June.
  '2012-05-28': 'working',
  '2012-06-04': 'holiday',
};

const DAY = 86_400_000;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const first = Date.UTC(FIRST, 0, 1) / DAY;
const last = Date.UTC(LAST, 11, 31) / DAY;
const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);

for (const [country, state] of [['England', 'ENG'], ['Wales', 'WLS']]) {
  test(`${country}, ${FIRST} to ${LAST}`, () => {
    const holidays = new Holidays('GB', state, { types: ['public'] });
    const off = new Set();
    for (let year = FIRST; year <= LAST; year++) {
      for (const { date } of holidays.getHolidays(year)) off.add(date.slice(0, 10));
    }
    assert.ok(off.size > 8 * (LAST - FIRST), 'the package knows too few days');
    const differences = {};
    for (const day of days) {
      const weekend = [0, 6].includes(new Date(day * DAY).getUTCDay());
      const theirs = weekend || off.has(iso(day)) ? 'holiday' : 'working';
      const ours = working.has(day) ? 'working' : 'holiday';
      if (ours !== theirs) differences[iso(day)] = ours;
    }
    assert.deepEqual(differences, known);
  });
}

// Each day's next working day, as a clock of one working day has it: a day works when it
// is the next one after the day before. Twenty days later is late by all but those before.
const working = (() => {
  const from = [first - 1, ...days.slice(0, -1)];
  const cases = from.map((day) => ({ auditDate: '2036-06-01', facts: { from: iso(day), to: iso(day + 20) } }));
  const input = cases.map((one) => JSON.stringify(one)).join('\n');
  const { status, stdout, stderr } = spawnSync(plumbline, ['grade', 'tests/calendar/clock.json', '--cases', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  const late = stdout.trim().split('\n').map((line) => JSON.parse(line).criteria.next.measured);
  assert.equal(late.length, days.length);
  return new Set(from.map((day, i) => day + 20 - late[i]));
})();
