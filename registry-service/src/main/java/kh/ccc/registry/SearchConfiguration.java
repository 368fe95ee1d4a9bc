package kh.ccc.registry;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kh.ccc.registry.directory.DirectorySource;
import kh.ccc.registry.directory.lucene.DirectoryUpkeep;
import kh.ccc.registry.reading.mongo.MongoReadings;
import kh.ccc.registry.search.SavedSearches;
import kh.ccc.registry.search.SearchCommands;
import kh.ccc.registry.search.mongo.MongoSavedSearches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts saved searches, and who looked at records, together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  MongoSavedSearches savedSearches(MongoDatabase database) {
    return new MongoSavedSearches(database);
  }

  @Bean
  SearchCommands searchCommands(
      SavedSearches searches, DirectoryUpkeep directory, DirectorySource source) {
    return new SearchCommands(
        searches, directory, moment -> List.copyOf(source.changedSince(moment).keySet()));
  }

  @Bean
  MongoReadings readings(MongoDatabase database) {
    return new MongoReadings(database);
  }
}
