"""PetDesk's own plugins: they register like anyone's and import nothing of PetDesk but `petdesk.api`."""
