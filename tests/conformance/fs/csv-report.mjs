// A small task on files: reading CSV and JSON, joining, printing a report.
import { readFileSync } from 'node:fs';
const load = (name) => readFileSync(new URL(`./csv-report/${name}`, import.meta.url), 'utf8');
const [header, ...lines] = load('orders.csv').trim().split(/\r?\n/);
const keys = header.split(',');
const orders = lines.map((line) => Object.fromEntries(line.split(',').map((v, i) => [keys[i], Number.isNaN(Number(v)) ? v : Number(v)])));
const customers = new Map(JSON.parse(load('customers.json')).map((c) => [c.id, c.name]));
console.log(keys, orders);
console.table(Object.entries(Object.groupBy(orders, (o) => customers.get(o.customer) ?? 'unknown')).map(([name, list]) => ({ name, orders: list.length, total: list.reduce((s, o) => s + o.price * o.amount, 0).toFixed(2) })));
