package org.grekko.jms;

import jakarta.ejb.Singleton;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** Defines the pool of connections to the broker, through the resource adapter grekko-rar. */
@ConnectionFactoryDefinition(
        name = "java:app/jms/grekko",
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "grekko-rar",
        minPoolSize = 1,
        maxPoolSize = 20,
        transactionSupport = TransactionSupportLevel.XATransaction)
@Singleton
public class Broker {}
