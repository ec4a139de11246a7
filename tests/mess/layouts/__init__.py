"""From a draft to sheets: one module per family of layouts, each giving clean sheets of knowing cells."""
