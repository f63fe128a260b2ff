export const avatarOf = (name: 'app' | 'ana' | 'ben') => `/${name}.svg`;

// Before any of the components loads: without avatars of their own they would ask Discord's CDN for them.
Object.assign(globalThis, { $discordMessage: { avatars: { default: avatarOf('app') } } });
