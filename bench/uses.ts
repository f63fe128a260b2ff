// What people do with the bot, as what an interaction carries besides what all do.
const command = (name: string, options: Readonly<Record<string, string>> = {}) => ({
  type: 2,
  data: {
    id: '500000000000000000',
    type: 1,
    name,
    options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
  },
});
const typing = (name: string, option: string, value: string) => ({
  type: 4,
  data: {
    id: '500000000000000000',
    type: 1,
    name,
    options: [{ name: option, type: 3, value, focused: true }],
  },
});

/** What people do with the bot, each as often. */
export const uses = [
  command('jpa', { period: '2' }),
  command('meetings'),
  command('country', { name: 'Maldives' }),
  command('search', { query: 'how many arrests in the 1st period' }),
  typing('search', 'query', 'debrief ban'),
  typing('meetings', 'city', 'bang'),
];
