// The same as by_hand.rs, from nothing answered to everything answered.
const a = new Int8Array(answers.length).fill(9), g = new Int8Array(Math.ceil(answers.length / each)).fill(9);
let overall = 9;
for (let q = 0; q < answers.length; q++) {
  a[q] = answers[q];
  const s = Math.floor(q / each), end = Math.min(answers.length, (s + 1) * each);
  let worst = -1;
  for (let i = s * each; i < end; i++) if (a[i] !== 9 && a[i] > worst) worst = a[i];
  g[s] = worst === -1 ? 9 : worst;
  let known = 0, fair = 0, poor = 0;
  for (const grade of g) if (grade !== 9) { known++; if (grade >= 1) fair++; if (grade === 2) poor++; }
  overall = known === 0 ? 9 : poor * 4 >= known ? 2 : poor > 0 || fair * 2 >= known ? 1 : 0;
}
return overall;
