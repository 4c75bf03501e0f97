// Dates in UTC: parsing, overflow, parts, ISO output, arithmetic, invalid dates.
const d = new Date(Date.UTC(2024, 1, 29, 12, 30, 45, 678));
console.log(d.toISOString(), d.getTime(), d.valueOf() === +d, d.getUTCDay(), JSON.stringify({ d }));
console.log(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds());
for (const text of ['2024-01-15', '2024-01-15T10:00', '2024-01-15T10:00:00Z', '2024-01-15T10:00:00+02:00', '2024-01-15T10:00:00.5Z', '2024', '2024-06',
  '+012024-01-01T00:00:00Z', 'Thu, 01 Jan 1970 00:00:00 GMT', '2024-01-15T24:00:00Z']) {
  console.log(text, new Date(text).toISOString());
}
for (const text of ['2024-13-01', '2024-01-32', 'not a date', '2024-01-15T25:00Z', '', '2024-01-15T10:00:00+99:99']) console.log(JSON.stringify(text), Date.parse(text));
console.log(new Date(2024, 0, 31 + 1).toISOString(), new Date(2023, 1, 29).toISOString(), new Date(99, 0).getFullYear(), new Date(2024, 12, 0).getDate());
const next = new Date(d); next.setUTCMonth(next.getUTCMonth() + 12, 31); next.setUTCHours(0, 0, 0, 0);
console.log(next.toISOString(), (next - d) / 86_400_000, next > d, d < new Date(0));
const bad = new Date('nope');
console.log(bad.getTime(), bad.toJSON(), JSON.stringify([bad]), String(bad), bad);
try { bad.toISOString(); } catch (err) { console.log(err.name); }
console.log(new Date(8.64e15).toISOString(), new Date(8.64e15 + 1).getTime(), new Date(-1).toISOString(), new Date(-62198755200000).toISOString());
console.log(d.toUTCString(), '|', d.toString(), '|', d.toDateString(), '|', d.toTimeString(), '|', d.getTimezoneOffset());
console.log(d, [new Date(0)], { at: new Date(0) }, typeof (d + 1), typeof (d - 1), new Date(null).getTime(), new Date(undefined).getTime());
console.log(new Date(2024, 0, 1, 10).getTime() === Date.UTC(2024, 0, 1, 10), Date.UTC(2024), new Date(d) === d, typeof Date(), typeof Date.now());
