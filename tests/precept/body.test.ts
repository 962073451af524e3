import { preceptingBody } from '../../core/precept/body';

test.each([
  'police',
  'PCC',
  ' Police and Crime Commissioner ',
  'Police & Crime Commissioner',
  'Police&Crime Commissioner',
  'local policing body',
  'policing body',
  'Policing and Crime Board',
  'Police and Crime Board',
  'PCB',
  'PFCC police',
  'Police, Fire and Crime Commissioner (police)',
  'mayor',
  'police authority',
  '',
])('“%s” is a police body in England', text => {
  expect(preceptingBody(text)).toEqual({ kind: 'police', country: 'England', lowestQuartile: false, hasPanel: true });
});

test.each([
  'fire',
  'Fire Authority',
  'fire and rescue',
  'fire and rescue authority',
  'fire and rescue service',
  'combined fire authority',
  'FRA',
  'PFCC fire',
  'PFCC(fire)',
  'Police, Fire and Crime Commissioner (fire)',
])('“%s” is a fire body in England', text => {
  expect(preceptingBody(text)).toMatchObject({ kind: 'fire', country: 'England', lowestQuartile: false });
});

test.each(['police Wales', 'PCC (Wales)', 'Welsh police', 'police in Wales'])('“%s” is a police body in Wales', text => {
  expect(preceptingBody(text)).toEqual({ kind: 'police', country: 'Wales', lowestQuartile: false, hasPanel: true });
});

test.each(['fire  and rescue \n authority, lowest   quartile', 'fire (England) authority, lowest quartile'])(
  'spaces and line breaks within “%s” count as one space',
  text => {
    expect(preceptingBody(text)).toMatchObject({ kind: 'fire', country: 'England', lowestQuartile: true });
  },
);

test('a body may be named as one of the lowest quartile', () => {
  expect(preceptingBody('fire authority, lowest quartile')).toMatchObject({ kind: 'fire', country: 'England', lowestQuartile: true });
});

test('a commissioner for police and fire issues two precepts, so which one has to be said, whatever spaces are around it', () => {
  expect(() => preceptingBody(' PFCC ')).toThrow('Body: found “PFCC”, which issues two precepts; type “PFCC police” or “PFCC fire”.');
  expect(() => preceptingBody('Police, Fire and Crime Commissioner')).toThrow('which issues two precepts');
});

test('a body nobody knows is refused, with the bodies that are known', () => {
  expect(() => preceptingBody(' parish ')).toThrow(
    'Body: found “parish”; type police (or PCC, police and crime commissioner) or fire (or fire authority, PFCC fire), with “Wales” or “lowest quartile” after it where that is so.',
  );
});
