/** Competencies of the framework of 2025 by those of 2012 whose deeds prove them: labelled narratives know only the older ones. */
export const alike: Readonly<Record<string, readonly string[]>> = {
  'civic-mindedness': ['public-service-motivation'],
  'commitment-to-the-rule-of-law': ['integrity-honesty'],
  'fiscal-responsibility': ['financial-management'],
  'managing-resources': ['human-capital-management', 'financial-management'],
  'leveraging-technology': ['technology-management'],
  'technical-skill': ['technical-credibility'],
  'agility-and-resilience': ['flexibility', 'resilience'],
  'executive-judgment': ['decisiveness'],
  'operational-mindset': ['accountability', 'problem-solving'],
  innovation: ['creativity-and-innovation', 'entrepreneurship'],
}
