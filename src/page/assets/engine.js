// The engine: takes a request, promises an answer. Two kinds, one manner: the WebAssembly module
// inside the page, and a server. src/page/engine.rs says what request and answer look like.

/** What a run gave. Times and columns are arrays of 64-bit numbers, nothing rounded. */
class Answer {
  constructor(head, times, columns) {
    this.head = head;
    this.times = times;
    this.columns = columns;
  }
  /** The values of a column; undefined when the run has none of that name. */
  column(name) {
    return this.columns.get(name);
  }
  /** A number of the summary; `synapse.0.NAME` is of the first look at the synapse. */
  measure(name) {
    const look = /^synapse\.(\d+)\.(.+)$/.exec(name);
    const value = look ? this.head.synapse?.[look[1]]?.summary[look[2]] : this.head.summary[name];
    return value ?? null;
  }
}
kit.Answer = Answer;

/** Why there is no answer: `kind` as in engine.rs, or `stopped`, `unanswered`, `superseded`. */
class Refusal extends Error {
  constructor({ kind, text, lines }) {
    super(text);
    this.kind = kind;
    this.lines = lines ?? [text];
  }
}
kit.Refusal = Refusal;

const decode = (block) => {
  const length = new DataView(block).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(block, 4, length)));
  if (head.failure) throw new Refusal(head.failure);
  const at = (column) => new Float64Array(block, 4 + length + 8 * head.rows * column, head.rows);
  return new Answer(head, at(0), new Map(head.columns.map((column, i) => [column.name, at(i + 1)])));
};

/** The module with its memory. It stands by itself, so that its text can become a worker's. */
const moduleRunner = () => {
  let bytes, exports;
  const load = async (given) => {
    bytes = given;
    exports = (await WebAssembly.instantiate(bytes, {})).instance.exports;
  };
  const run = async (text) => {
    const request = new TextEncoder().encode(text);
    try {
      const at = exports.request(request.length) >>> 0;
      new Uint8Array(exports.memory.buffer, at, request.length).set(request);
      const answer = exports.run() >>> 0;
      return exports.memory.buffer.slice(answer, answer + (exports.answer_length() >>> 0));
    } catch (error) {
      // a module that has stopped cannot be trusted any more
      await load(bytes);
      throw error;
    }
  };
  return { load, run };
};

const workerMain = (runner) => {
  let ready;
  onmessage = async ({ data }) => {
    if (data.bytes) {
      ready = runner.load(data.bytes);
      ready.then(() => postMessage({ loaded: true }), (error) => postMessage({ broken: String(error) }));
      return;
    }
    try {
      await ready;
      const block = await runner.run(data.text);
      postMessage({ block }, [block]);
    } catch (error) {
      postMessage({ stopped: String(error) });
    }
  };
};

/** Runs the module beside the page, or within it where a browser allows no worker. */
class ModuleBackend {
  constructor(bytes) {
    this.bytes = bytes;
    this.source = "module";
  }
  async start() {
    try {
      await this.startWorker();
    } catch {
      const runner = moduleRunner();
      await runner.load(this.bytes);
      this.send = (text) => runner.run(text).catch(() => this.fail());
      this.cancel = () => {};
    }
  }
  startWorker() {
    const text = `(${workerMain})((${moduleRunner})());`;
    this.place ??= URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    return new Promise((resolve, reject) => {
      this.worker = new Worker(this.place);
      this.worker.onerror = reject;
      this.worker.onmessage = ({ data }) => (data.loaded ? resolve() : reject(data.broken));
      this.worker.postMessage({ bytes: this.bytes });
    });
  }
  fail() {
    throw new Refusal({ kind: "stopped", text: kit.words.stopped });
  }
  async send(text) {
    await this.restarted;
    return new Promise((resolve, reject) => {
      this.abandon = () => reject(new Refusal({ kind: "superseded", text: "superseded" }));
      this.worker.onmessage = ({ data }) => {
        if (data.block) return resolve(data.block);
        reject(new Refusal({ kind: "stopped", text: kit.words.stopped }));
      };
      this.worker.postMessage({ text });
    });
  }
  cancel() {
    this.worker.terminate();
    this.restarted = this.startWorker();
    this.abandon?.();
  }
}

/** Asks the server that the page came from. */
class ServerBackend {
  constructor(path) {
    this.path = path;
    this.source = "server";
  }
  async start() {}
  async send(text) {
    this.control = new AbortController();
    let reply;
    try {
      reply = await fetch(this.path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: text,
        signal: this.control.signal,
      });
      if (reply.headers.get("Content-Type")?.startsWith("application/octet-stream")) {
        return await reply.arrayBuffer();
      }
    } catch (error) {
      const superseded = error.name === "AbortError";
      throw new Refusal({ kind: superseded ? "superseded" : "unanswered", text: kit.words.unanswered });
    }
    // a refusal before the engine was asked
    const told = await reply.json().catch(() => ({}));
    throw new Refusal(told.failure ?? { kind: "unanswered", text: kit.words.unanswered });
  }
  cancel() {
    this.control?.abort();
  }
}

/** How long a run whose answer nobody waits for any more may go on. */
const PATIENCE_MS = 250;

/**
 * One run after another; of an owner only the last request counts. What it replaced ends in a
 * refusal of the kind `superseded`.
 */
class Queue {
  constructor(backend) {
    this.backend = backend;
    this.waiting = [];
    this.current = null;
  }
  run(request, owner = {}) {
    const superseded = new Refusal({ kind: "superseded", text: "superseded" });
    this.waiting.filter((job) => job.owner === owner).forEach((job) => job.reject(superseded));
    this.waiting = this.waiting.filter((job) => job.owner !== owner);
    const current = this.current;
    if (current?.owner === owner && !current.stopping) {
      current.stopping = setTimeout(() => this.backend.cancel(), PATIENCE_MS);
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ text: JSON.stringify(request), owner, resolve, reject });
      this.next();
    });
  }
  async next() {
    if (this.current || this.waiting.length === 0) return;
    const job = (this.current = this.waiting.shift());
    try {
      job.resolve(decode(await this.backend.send(job.text)));
    } catch (error) {
      job.reject(error);
    }
    clearTimeout(job.stopping);
    this.current = null;
    this.next();
  }
}

const decodedBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** The page's engine: `ready` promises true, or false when there is none that works. */
const startEngine = () => {
  const module = document.getElementById("calgate-module");
  const server = document.getElementById("calgate-server");
  let backend = null;
  if (server) backend = new ServerBackend(JSON.parse(server.textContent));
  else if (module && typeof WebAssembly === "object") {
    backend = new ModuleBackend(decodedBase64(module.textContent.trim()));
  }
  const queue = backend && new Queue(backend);
  const begin = async () => {
    if (!backend) return false;
    try {
      await backend.start();
      return true;
    } catch {
      return false;
    }
  };
  const ready = begin();
  return {
    ready,
    source: backend?.source ?? "none",
    async run(request, owner) {
      if (!(await ready)) throw new Refusal({ kind: "none", text: kit.words.noEngine });
      return queue.run(request, owner);
    },
  };
};

/** The run of a table that is nearest to the knobs, as an answer. */
kit.fromTable = (table, knobs) => {
  const distance = (row) =>
    table.keys.reduce((sum, key, i) => {
      const knob = knobs.find((knob) => knob.key === key);
      return sum + (knob ? knob.distance(row.at[i]) ** 2 : 0);
    }, 0);
  const row = table.rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
  const head = {
    time: row.time,
    rows: row.times.length,
    columns: Object.keys(row.columns).map((name) => ({ name })),
    events: [],
    summary: row.summary,
    synapse: row.synapse,
    warnings: [],
  };
  const answer = new Answer(head, row.times, new Map(Object.entries(row.columns)));
  answer.at = new Map(table.keys.map((key, i) => [key, row.at[i]]));
  return answer;
};
