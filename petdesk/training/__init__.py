"""Training: recipes of phases, the learner, the learning rate finder."""
