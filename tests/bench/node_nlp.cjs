// Trains node-nlp on the task of standard input and ranks its messages; see classifiers.py.
const { NlpManager } = require("node-nlp");

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const task = JSON.parse(Buffer.concat(chunks).toString("utf-8"));
  const manager = new NlpManager({ languages: ["nl"], forceNER: false, autoSave: false, nlu: { log: false } });
  for (const [text, label] of task.examples) manager.addDocument("nl", text, label);
  const begin = performance.now();
  await manager.train();
  const training = (performance.now() - begin) / 1000;
  const rankings = [];
  const each = [];
  for (const message of task.messages) {
    const start = performance.now();
    const result = await manager.process("nl", message);
    each.push(performance.now() - start);
    const ranked = result.classifications || [];
    rankings.push(ranked.map((item) => [item.intent === "None" ? "buiten_bereik" : item.intent, item.score]));
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ rankings, training, each, memory }) + "\n");
}

main();
