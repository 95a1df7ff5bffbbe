// Runs a DMN file with programs that nobody here wrote: dmn-moddle reads the file by the
// DMN 1.3 meta-model, feelin parses and evaluates every expression. What is ours is the
// walk from decision to decision, and that COLLECT with MIN is the least of what holds. A
// whole engine, dsntk 0.3.0, run by hand, gave the same grades on the same worked and
// random cases.
import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';

/** Reads a DMN file; anything that DMN 1.3 does not know is an error. */
export async function read(xml) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('\n'));
  return rootElement;
}

/** The value of every decision, by the name of its variable. */
export function run(definitions, inputs) {
  const elements = new Map(definitions.drgElement.map((element) => [element.id, element]));
  const values = new Map();
  const value = (id) => {
    const element = elements.get(id);
    if (!element) throw new Error(`nothing has the id ${id}`);
    const { name } = element.variable;
    if (values.has(name)) return [name, values.get(name)];
    if (element.$type === 'dmn:InputData') {
      if (!(name in inputs)) throw new Error(`no input ${name}`);
      values.set(name, inputs[name]);
    } else {
      // An expression sees what its decision says it requires, and nothing else.
      const required = element.informationRequirement ?? [];
      const context = Object.fromEntries(required.map((r) => value((r.requiredInput ?? r.requiredDecision).href.slice(1))));
      values.set(name, decide(element.decisionLogic, context));
    }
    return [name, values.get(name)];
  };
  return Object.fromEntries([...elements.values()].filter((e) => e.$type === 'dmn:Decision').map((e) => value(e.id)));
}

function decide(logic, context) {
  if (logic.$type === 'dmn:LiteralExpression') return feel(evaluate, logic.text, context);
  if (logic.hitPolicy !== 'COLLECT' || logic.aggregation !== 'MIN') throw new Error('another hit policy');
  const given = logic.input.map((input) => feel(evaluate, input.inputExpression.text, context));
  const holds = (entry, i) => feel(unaryTest, entry.text, { ...context, '?': given[i] }) === true;
  const hits = logic.rule.filter((rule) => rule.inputEntry.every(holds));
  const outputs = hits.map((rule) => feel(evaluate, rule.outputEntry[0].text, context));
  return outputs.length ? Math.min(...outputs) : null;
}

// The same expression over the same values has the same value; most of the time goes there.
const known = new Map();

function feel(how, text, context) {
  const named = new Set(text.match(/[a-z_0-9]+/g));
  const over = Object.fromEntries(Object.entries(context).filter(([name]) => name === '?' || named.has(name)));
  const key = `${how.name} ${text} ${JSON.stringify(over)}`;
  if (!known.has(key)) known.set(key, fresh(how, text, over));
  return known.get(key);
}

function fresh(how, text, context) {
  const { value, warnings } = how(text, context);
  // That null compares with nothing is meant; a name that nobody knows is not.
  const wrong = warnings.filter((warning) => warning.type !== 'NOT_COMPARABLE');
  if (wrong.length) throw new Error(`${text}: ${wrong.map((warning) => warning.message).join('; ')}`);
  return value;
}
