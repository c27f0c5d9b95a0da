// Small plans whose conflicts can be counted by hand, and how a test opens one.
const head = (id) => ({
  format: 'concierto-plan', version: 1,
  plan: {id, title: 'July', start: '2026-07-01', end: '2026-07-31', language: 'en'},
});

/** A mail on the 6th and a call on the 20th to one account; they collide when they are 2 days apart or less. */
export const twoTouches = {
  ...head('two-touches'),
  accounts: [{id: 'acme', name: 'Acme'}, {id: 'beta', name: 'Beta'}],
  contacts: [{id: 'ana', account: 'acme', name: 'Ana Torres', consent: {email: 'granted'}}],
  activities: [
    {id: 'mail', title: 'July newsletter', team: 'marketing', channel: 'email', start: '2026-07-06', accounts: ['acme'], contacts: ['ana']},
    {id: 'call', title: 'Renewal call', team: 'sales', channel: 'call', start: '2026-07-20', accounts: ['acme'], contacts: ['ana']},
  ],
  rules: [{id: 'collision', rule: 'collision', days: 2}],
};

/** The same, but the call is on the 8th: one conflict. */
export const oneConflict = {
  ...twoTouches,
  ...head('one-conflict'),
  activities: [twoTouches.activities[0], {...twoTouches.activities[1], start: '2026-07-08'}],
};

/** The day on which these plans begin, for every page that shows them. */
export const atPlanStart = (page) => page.clock.setFixedTime(new Date('2026-07-01T10:00:00'));

export async function drop(page, plan) {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'small.plan.json', {type: 'application/json'}));
    return data;
  }, JSON.stringify(plan));
  for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('#mirror', kind, {dataTransfer: transfer});
  await page.getByRole('link', {name: 'Timeline'}).waitFor();
}

/** Asks again until the answer satisfies, for what is true a few frames later. */
export async function until(ask, satisfies, what) {
  let answer;
  for (let tries = 0; tries < 100; tries++) {
    answer = await ask();
    if (satisfies(answer)) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${what}: ${JSON.stringify(answer)}`);
}

export async function show(page, view) {
  await page.getByRole('link', {name: view}).click();
  await page.getByRole('main', {name: view}).waitFor();
}
