"""Makes the pipeline's own components known to Rasa's training recipe; `config.yml` names them here."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from bot.engine import components

_KIND = DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER

SafetyRules = DefaultV1Recipe.register(_KIND, is_trainable=False)(components.SafetyRules)
TopicIntent = DefaultV1Recipe.register(_KIND, is_trainable=True)(components.TopicIntent)
Certainty = DefaultV1Recipe.register(_KIND, is_trainable=False)(components.Certainty)
