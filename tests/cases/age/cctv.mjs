// How cctv.json is made; README.md says when.
import * as all from "cctv-age";

const ours = Object.entries(all).filter(([name]) => !/hybrid/.test(name));
const vectors = ours.map(([name, bytes]) => {
  const file = Buffer.from(bytes);
  const end = file.indexOf("\n\n");
  const vector = { name, expect: "", payload: null, identity: [], passphrase: [], compressed: false };
  for (const line of file.subarray(0, end).toString().split("\n")) {
    const [key, value] = line.split(/: (.*)/s);
    if (key === "identity" || key === "passphrase") vector[key].push(value);
    else if (key === "compressed") vector[key] = value === "zlib" || process.exit(1);
    else if (key === "expect" || key === "payload") vector[key] = value;
  }
  return JSON.stringify({ ...vector, file: file.subarray(end + 2).toString("base64") });
});
process.stdout.write(`[\n${vectors.join(",\n")}\n]\n`);
