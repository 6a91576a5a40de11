import { IconX } from '@tabler/icons-react';
import { type ChosenPlace, PlaceField } from './place-field.tsx';
import { t } from './words.ts';
import classes from './city-list.module.css';

interface CityListProps {
  value: readonly ChosenPlace[];
  onChange: (cities: readonly ChosenPlace[]) => void;
}

/** The cities that an article is about: each can be taken out, others added by name. */
export function CityList({ value, onChange }: CityListProps) {
  const add = (city: ChosenPlace | null): void => {
    if (city && !value.some(({ id }) => id === city.id)) onChange([...value, city]);
  };
  return (
    <div role="group" aria-label={t('facts.cities')}>
      <span className={classes.label}>{t('facts.cities')}</span>
      {value.length > 0 ? (
        <ul className={classes.cities}>
          {value.map((city) => (
            <li key={city.id} className={classes.city}>
              {city.name}
              <button
                type="button"
                className={classes.out}
                aria-label={t('facts.takeCityOut', { name: city.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== city.id))}
              >
                <IconX size={12} stroke={1.5} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <PlaceField label={t('facts.addCity')} value={null} onChange={add} />
    </div>
  );
}
